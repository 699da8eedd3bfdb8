"""Names of `openai.types.realtime.realtime_mcp_tool_call_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcphttpErrorParam as _RealtimeMcphttpErrorParam
from aoai.types.realtime import RealtimeMcpProtocolErrorParam as _RealtimeMcpProtocolErrorParam
from aoai.types.realtime import RealtimeMcpToolCallParam
from aoai.types.realtime import RealtimeMcpToolExecutionErrorParam as _RealtimeMcpToolExecutionErrorParam

__all__ = ["Error", "RealtimeMcpToolCallParam"]

Error = _RealtimeMcpProtocolErrorParam | _RealtimeMcpToolExecutionErrorParam | _RealtimeMcphttpErrorParam
