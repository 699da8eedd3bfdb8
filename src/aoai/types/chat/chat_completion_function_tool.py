"""Names of `openai.types.chat.chat_completion_function_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionFunctionTool

__all__ = ["ChatCompletionFunctionTool"]
