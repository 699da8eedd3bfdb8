"""Names of `openai.types.responses.tool_choice_options`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceOptions

__all__ = ["ToolChoiceOptions"]
