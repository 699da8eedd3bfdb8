"""Names of `openai.types.responses.response_input_text`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputText
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["PromptCacheBreakpoint", "ResponseInputText"]
