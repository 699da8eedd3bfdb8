"""Names of `openai.types.responses.tool_choice_custom`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceCustom

__all__ = ["ToolChoiceCustom"]
