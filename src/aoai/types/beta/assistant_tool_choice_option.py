"""Names of `openai.types.beta.assistant_tool_choice_option`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantToolChoiceOption

__all__ = ["AssistantToolChoiceOption"]
