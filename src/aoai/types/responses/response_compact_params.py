"""Names of `openai.types.responses.response_compact_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContextImageParam as Image
from aoai.types.responses import ResponseCompactParams
from aoai.types.shared_params import PromptCacheOptions

__all__ = ["Image", "PromptCacheOptions", "ResponseCompactParams"]
