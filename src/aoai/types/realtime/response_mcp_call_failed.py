"""Names of `openai.types.realtime.response_mcp_call_failed`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseMcpCallFailed

__all__ = ["ResponseMcpCallFailed"]
