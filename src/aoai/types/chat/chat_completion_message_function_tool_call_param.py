"""Names of `openai.types.chat.chat_completion_message_function_tool_call_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionMessageFunctionToolCallParam
from aoai.types.chat import FunctionParam as Function

__all__ = ["ChatCompletionMessageFunctionToolCallParam", "Function"]
