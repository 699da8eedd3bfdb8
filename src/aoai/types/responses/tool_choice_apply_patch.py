"""Names of `openai.types.responses.tool_choice_apply_patch`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceApplyPatch

__all__ = ["ToolChoiceApplyPatch"]
