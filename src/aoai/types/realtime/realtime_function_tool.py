"""Names of `openai.types.realtime.realtime_function_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeFunctionTool

__all__ = ["RealtimeFunctionTool"]
