"""Names of `openai.types.responses.response_input_image_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputImage as ResponseInputImageContent
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["PromptCacheBreakpoint", "ResponseInputImageContent"]
