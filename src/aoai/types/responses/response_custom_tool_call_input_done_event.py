"""Names of `openai.types.responses.response_custom_tool_call_input_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCustomToolCallInputDoneEvent

__all__ = ["ResponseCustomToolCallInputDoneEvent"]
