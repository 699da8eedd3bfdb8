"""Names of `openai.types.realtime.realtime_function_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeFunctionToolParam

__all__ = ["RealtimeFunctionToolParam"]
