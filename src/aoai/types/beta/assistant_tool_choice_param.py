"""Names of `openai.types.beta.assistant_tool_choice_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantToolChoiceParam

__all__ = ["AssistantToolChoiceParam"]
