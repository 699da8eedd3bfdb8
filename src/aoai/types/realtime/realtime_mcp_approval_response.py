"""Names of `openai.types.realtime.realtime_mcp_approval_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcpApprovalResponse

__all__ = ["RealtimeMcpApprovalResponse"]
