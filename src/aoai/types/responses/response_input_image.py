"""Names of `openai.types.responses.response_input_image`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputImage
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["PromptCacheBreakpoint", "ResponseInputImage"]
