"""Names of `openai.types.beta.assistant_tool_choice_function`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantToolChoiceFunction

__all__ = ["AssistantToolChoiceFunction"]
