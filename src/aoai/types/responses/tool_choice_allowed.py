"""Names of `openai.types.responses.tool_choice_allowed`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceAllowed

__all__ = ["ToolChoiceAllowed"]
