"""Names of `openai.types.responses.tool_choice_apply_patch_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceApplyPatchParam

__all__ = ["ToolChoiceApplyPatchParam"]
