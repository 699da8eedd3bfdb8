"""Names of `openai.types.responses.tool_choice_shell`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceShell

__all__ = ["ToolChoiceShell"]
