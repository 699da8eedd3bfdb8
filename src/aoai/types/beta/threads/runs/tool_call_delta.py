"""Names of `openai.types.beta.threads.runs.tool_call_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ToolCallDelta

__all__ = ["ToolCallDelta"]
