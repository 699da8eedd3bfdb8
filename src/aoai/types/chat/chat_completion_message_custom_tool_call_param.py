"""Names of `openai.types.chat.chat_completion_message_custom_tool_call_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionMessageCustomToolCallParam
from aoai.types.chat import CustomCallParam as Custom

__all__ = ["ChatCompletionMessageCustomToolCallParam", "Custom"]
