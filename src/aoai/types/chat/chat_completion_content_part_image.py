"""Names of `openai.types.chat.chat_completion_content_part_image`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionContentPartImage, ImageURL
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["ChatCompletionContentPartImage", "ImageURL", "PromptCacheBreakpoint"]
