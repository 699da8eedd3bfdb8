"""Names of `openai.types.chat.chat_completion_tool_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionToolMessageParam

__all__ = ["ChatCompletionToolMessageParam"]
