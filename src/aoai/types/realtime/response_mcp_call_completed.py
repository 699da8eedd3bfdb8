"""Names of `openai.types.realtime.response_mcp_call_completed`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseMcpCallCompleted

__all__ = ["ResponseMcpCallCompleted"]
