"""Names of `openai.types.responses.response_mcp_call_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseMcpCallCompletedEvent

__all__ = ["ResponseMcpCallCompletedEvent"]
