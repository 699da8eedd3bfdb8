"""Names of `openai.types.realtime.response_mcp_call_in_progress`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseMcpCallInProgress

__all__ = ["ResponseMcpCallInProgress"]
