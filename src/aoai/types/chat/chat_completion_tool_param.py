"""Names of `openai.types.chat.chat_completion_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionFunctionToolParam as ChatCompletionToolParam
from aoai.types.shared_params import FunctionDefinition

__all__ = ["ChatCompletionToolParam", "FunctionDefinition"]
