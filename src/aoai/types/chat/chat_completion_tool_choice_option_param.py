"""Names of `openai.types.chat.chat_completion_tool_choice_option_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionToolChoiceOptionParam

__all__ = ["ChatCompletionToolChoiceOptionParam"]
