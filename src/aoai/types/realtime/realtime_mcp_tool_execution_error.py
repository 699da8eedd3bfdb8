"""Names of `openai.types.realtime.realtime_mcp_tool_execution_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcpToolExecutionError

__all__ = ["RealtimeMcpToolExecutionError"]
