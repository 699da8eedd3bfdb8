"""Names of `openai.types.responses.tool_choice_types_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceTypesParam

__all__ = ["ToolChoiceTypesParam"]
