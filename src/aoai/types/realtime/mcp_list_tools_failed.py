"""Names of `openai.types.realtime.mcp_list_tools_failed`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import McpListToolsFailed

__all__ = ["McpListToolsFailed"]
