"""Names of `openai.types.chat.chat_completion_content_part_text_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionContentPartTextParam
from aoai.types.shared_params import PromptCacheBreakpoint

__all__ = ["ChatCompletionContentPartTextParam", "PromptCacheBreakpoint"]
