"""Names of `openai.types.responses.response_mcp_list_tools_in_progress_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseMcpListToolsInProgressEvent

__all__ = ["ResponseMcpListToolsInProgressEvent"]
