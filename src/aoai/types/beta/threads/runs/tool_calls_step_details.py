"""Names of `openai.types.beta.threads.runs.tool_calls_step_details`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ToolCallsStepDetails

__all__ = ["ToolCallsStepDetails"]
