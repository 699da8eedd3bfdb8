"""Names of `openai.types.beta.function_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FunctionToolParam

__all__ = ["FunctionToolParam"]
