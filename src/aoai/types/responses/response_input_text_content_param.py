"""Names of `openai.types.responses.response_input_text_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputTextParam as ResponseInputTextContentParam
from aoai.types.shared_params import PromptCacheBreakpoint

__all__ = ["PromptCacheBreakpoint", "ResponseInputTextContentParam"]
