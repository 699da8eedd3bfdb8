"""Names of `openai.types.chat.chat_completion_message_custom_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionMessageCustomToolCall, Custom

__all__ = ["ChatCompletionMessageCustomToolCall", "Custom"]
