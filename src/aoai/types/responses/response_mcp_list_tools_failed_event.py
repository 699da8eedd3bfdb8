"""Names of `openai.types.responses.response_mcp_list_tools_failed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseMcpListToolsFailedEvent

__all__ = ["ResponseMcpListToolsFailedEvent"]
