"""Names of `openai.types.realtime.response_mcp_call_arguments_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseMcpCallArgumentsDelta

__all__ = ["ResponseMcpCallArgumentsDelta"]
