"""Names of `openai.types.beta.assistant_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantToolParam

__all__ = ["AssistantToolParam"]
