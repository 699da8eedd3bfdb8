"""Names of `openai.types.responses.tool_choice_types`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceTypes

__all__ = ["ToolChoiceTypes"]
