"""Names of `openai.types.beta.threads.runs.function_tool_call_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FunctionToolCallDelta
from aoai.types.beta import StepFunctionDelta as Function

__all__ = ["Function", "FunctionToolCallDelta"]
