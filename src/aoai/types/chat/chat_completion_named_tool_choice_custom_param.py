"""Names of `openai.types.chat.chat_completion_named_tool_choice_custom_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionNamedToolChoiceCustomParam
from aoai.types.chat import NamedTool as Custom

__all__ = ["ChatCompletionNamedToolChoiceCustomParam", "Custom"]
