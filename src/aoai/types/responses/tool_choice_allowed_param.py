"""Names of `openai.types.responses.tool_choice_allowed_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceAllowedParam

__all__ = ["ToolChoiceAllowedParam"]
