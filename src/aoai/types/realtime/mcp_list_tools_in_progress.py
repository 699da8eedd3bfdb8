"""Names of `openai.types.realtime.mcp_list_tools_in_progress`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import McpListToolsInProgress

__all__ = ["McpListToolsInProgress"]
