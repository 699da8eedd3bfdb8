"""Names of `openai.types.responses.mcp_tool_call_error_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import HTTPErrorParam as HTTPError
from aoai.types.responses import McpProtocolErrorParam as McpProtocolError
from aoai.types.responses import McpToolCallErrorParam
from aoai.types.responses import McpToolExecutionErrorParam as McpToolExecutionError

__all__ = ["HTTPError", "McpProtocolError", "McpToolCallErrorParam", "McpToolExecutionError"]
