"""Names of `openai.types.realtime.realtime_mcp_list_tools_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import McpListToolsToolParam as Tool
from aoai.types.realtime import RealtimeMcpListToolsParam

__all__ = ["RealtimeMcpListToolsParam", "Tool"]
