"""Names of `openai.types.realtime.response_mcp_call_arguments_done`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseMcpCallArgumentsDone

__all__ = ["ResponseMcpCallArgumentsDone"]
