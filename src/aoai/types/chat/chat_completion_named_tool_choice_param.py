"""Names of `openai.types.chat.chat_completion_named_tool_choice_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionNamedToolChoiceParam
from aoai.types.chat import NamedTool as Function

__all__ = ["ChatCompletionNamedToolChoiceParam", "Function"]
