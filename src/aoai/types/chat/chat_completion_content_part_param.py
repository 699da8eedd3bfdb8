"""Names of `openai.types.chat.chat_completion_content_part_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionContentPartParam, File, FileFile
from aoai.types.shared_params import PromptCacheBreakpoint as FilePromptCacheBreakpoint

__all__ = ["ChatCompletionContentPartParam", "File", "FileFile", "FilePromptCacheBreakpoint"]
