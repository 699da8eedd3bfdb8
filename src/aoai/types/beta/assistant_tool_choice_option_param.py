"""Names of `openai.types.beta.assistant_tool_choice_option_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantToolChoiceOptionParam

__all__ = ["AssistantToolChoiceOptionParam"]
