"""Names of `openai.types.realtime.realtime_mcp_approval_request`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcpApprovalRequest

__all__ = ["RealtimeMcpApprovalRequest"]
