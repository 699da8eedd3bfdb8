"""Names of `openai.types.realtime.realtime_mcp_approval_response_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcpApprovalResponseParam

__all__ = ["RealtimeMcpApprovalResponseParam"]
