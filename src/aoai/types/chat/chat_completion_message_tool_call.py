"""Names of `openai.types.chat.chat_completion_message_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionMessageToolCallUnion, Function

__all__ = ["ChatCompletionMessageToolCallUnion", "Function"]
