"""Names of `openai.types.chat.chat_completion_message_function_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionMessageFunctionToolCall, Function

__all__ = ["ChatCompletionMessageFunctionToolCall", "Function"]
