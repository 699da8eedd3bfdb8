"""Names of `openai.types.responses.mcp_tool_call_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import HTTPError, McpProtocolError, McpToolCallError, McpToolExecutionError

__all__ = ["HTTPError", "McpProtocolError", "McpToolCallError", "McpToolExecutionError"]
