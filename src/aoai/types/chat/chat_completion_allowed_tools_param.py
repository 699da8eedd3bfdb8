"""Names of `openai.types.chat.chat_completion_allowed_tools_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionAllowedToolsParam

__all__ = ["ChatCompletionAllowedToolsParam"]
