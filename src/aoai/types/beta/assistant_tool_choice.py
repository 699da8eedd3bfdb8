"""Names of `openai.types.beta.assistant_tool_choice`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantToolChoice

__all__ = ["AssistantToolChoice"]
