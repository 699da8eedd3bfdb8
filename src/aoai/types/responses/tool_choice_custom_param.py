"""Names of `openai.types.responses.tool_choice_custom_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceCustomParam

__all__ = ["ToolChoiceCustomParam"]
