"""Names of `openai.types.realtime.realtime_mcp_protocol_error_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcpProtocolErrorParam

__all__ = ["RealtimeMcpProtocolErrorParam"]
