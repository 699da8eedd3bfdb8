"""Names of `openai.types.realtime.realtime_mcp_approval_request_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcpApprovalRequestParam

__all__ = ["RealtimeMcpApprovalRequestParam"]
