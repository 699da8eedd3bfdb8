"""Names of `openai.types.responses.tool_choice_shell_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceShellParam

__all__ = ["ToolChoiceShellParam"]
