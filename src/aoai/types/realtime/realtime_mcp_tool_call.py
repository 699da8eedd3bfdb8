"""Names of `openai.types.realtime.realtime_mcp_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import McpError as Error
from aoai.types.realtime import RealtimeMcpToolCall

__all__ = ["Error", "RealtimeMcpToolCall"]
