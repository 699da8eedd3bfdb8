"""Names of `openai.types.chat.chat_completion_content_part_image_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionContentPartImageParam
from aoai.types.chat import ImageURLParam as ImageURL
from aoai.types.shared_params import PromptCacheBreakpoint

__all__ = ["ChatCompletionContentPartImageParam", "ImageURL", "PromptCacheBreakpoint"]
