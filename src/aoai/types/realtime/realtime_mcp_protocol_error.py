"""Names of `openai.types.realtime.realtime_mcp_protocol_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcpProtocolError

__all__ = ["RealtimeMcpProtocolError"]
