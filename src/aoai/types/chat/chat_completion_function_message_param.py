"""Names of `openai.types.chat.chat_completion_function_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionFunctionMessageParam

__all__ = ["ChatCompletionFunctionMessageParam"]
