"""Names of `openai.types.responses.tool_choice_function`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceFunction

__all__ = ["ToolChoiceFunction"]
