"""Names of `openai.types.responses.response_mcp_call_failed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseMcpCallFailedEvent

__all__ = ["ResponseMcpCallFailedEvent"]
