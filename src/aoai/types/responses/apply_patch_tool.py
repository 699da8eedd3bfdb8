"""Names of `openai.types.responses.apply_patch_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ApplyPatchTool

__all__ = ["ApplyPatchTool"]
