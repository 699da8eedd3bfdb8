"""Names of `openai.types.responses.response_input_file`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputFile
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["PromptCacheBreakpoint", "ResponseInputFile"]
