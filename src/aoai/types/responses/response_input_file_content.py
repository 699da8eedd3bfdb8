"""Names of `openai.types.responses.response_input_file_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputFile as ResponseInputFileContent
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["PromptCacheBreakpoint", "ResponseInputFileContent"]
