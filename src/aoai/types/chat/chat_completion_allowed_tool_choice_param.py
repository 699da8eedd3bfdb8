"""Names of `openai.types.chat.chat_completion_allowed_tool_choice_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionAllowedToolChoiceParam

__all__ = ["ChatCompletionAllowedToolChoiceParam"]
