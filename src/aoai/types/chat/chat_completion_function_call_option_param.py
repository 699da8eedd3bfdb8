"""Names of `openai.types.chat.chat_completion_function_call_option_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionFunctionCallOptionParam

__all__ = ["ChatCompletionFunctionCallOptionParam"]
