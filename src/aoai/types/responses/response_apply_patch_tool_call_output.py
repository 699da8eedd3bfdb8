"""Names of `openai.types.responses.response_apply_patch_tool_call_output`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Caller, CallerDirect, CallerProgram, ResponseApplyPatchToolCallOutput

__all__ = ["Caller", "CallerDirect", "CallerProgram", "ResponseApplyPatchToolCallOutput"]
