"""Names of `openai.types.responses.response_mcp_call_arguments_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseMcpCallArgumentsDeltaEvent

__all__ = ["ResponseMcpCallArgumentsDeltaEvent"]
