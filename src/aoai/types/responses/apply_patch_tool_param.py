"""Names of `openai.types.responses.apply_patch_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ApplyPatchToolParam

__all__ = ["ApplyPatchToolParam"]
