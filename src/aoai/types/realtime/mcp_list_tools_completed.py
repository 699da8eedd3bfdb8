"""Names of `openai.types.realtime.mcp_list_tools_completed`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import McpListToolsCompleted

__all__ = ["McpListToolsCompleted"]
