"""Names of `openai.types.responses.response_mcp_call_arguments_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseMcpCallArgumentsDoneEvent

__all__ = ["ResponseMcpCallArgumentsDoneEvent"]
