"""Names of `openai.types.beta.threads.runs.tool_call_delta_object`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ToolCallDeltaObject

__all__ = ["ToolCallDeltaObject"]
