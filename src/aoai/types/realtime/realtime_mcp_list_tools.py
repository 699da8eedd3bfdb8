"""Names of `openai.types.realtime.realtime_mcp_list_tools`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import McpListToolsTool as Tool
from aoai.types.realtime import RealtimeMcpListTools

__all__ = ["RealtimeMcpListTools", "Tool"]
