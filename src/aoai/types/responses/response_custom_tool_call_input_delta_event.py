"""Names of `openai.types.responses.response_custom_tool_call_input_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCustomToolCallInputDeltaEvent

__all__ = ["ResponseCustomToolCallInputDeltaEvent"]
