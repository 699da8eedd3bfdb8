"""Names of `openai.types.responses.response_input_file_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputFileParam as ResponseInputFileContentParam
from aoai.types.shared_params import PromptCacheBreakpoint

__all__ = ["PromptCacheBreakpoint", "ResponseInputFileContentParam"]
