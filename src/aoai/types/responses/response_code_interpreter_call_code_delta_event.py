"""Names of `openai.types.responses.response_code_interpreter_call_code_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCodeInterpreterCallCodeDeltaEvent

__all__ = ["ResponseCodeInterpreterCallCodeDeltaEvent"]
