"""Names of `openai.types.chat.chat_completion_function_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionFunctionToolParam

__all__ = ["ChatCompletionFunctionToolParam"]
