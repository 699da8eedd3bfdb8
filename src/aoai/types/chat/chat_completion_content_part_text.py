"""Names of `openai.types.chat.chat_completion_content_part_text`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionContentPartText
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["ChatCompletionContentPartText", "PromptCacheBreakpoint"]
