"""Names of `openai.types.beta.assistant_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantTool

__all__ = ["AssistantTool"]
