"""Names of `openai.types.responses.response_custom_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Caller, CallerDirect, CallerProgram, ResponseCustomToolCall

__all__ = ["Caller", "CallerDirect", "CallerProgram", "ResponseCustomToolCall"]
