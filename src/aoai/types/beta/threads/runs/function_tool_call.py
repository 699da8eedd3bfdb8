"""Names of `openai.types.beta.threads.runs.function_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FunctionToolCall
from aoai.types.beta import StepFunction as Function

__all__ = ["Function", "FunctionToolCall"]
