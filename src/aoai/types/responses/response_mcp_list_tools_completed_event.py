"""Names of `openai.types.responses.response_mcp_list_tools_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseMcpListToolsCompletedEvent

__all__ = ["ResponseMcpListToolsCompletedEvent"]
