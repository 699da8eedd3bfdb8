"""Names of `openai.types.responses.response_code_interpreter_call_code_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCodeInterpreterCallCodeDoneEvent

__all__ = ["ResponseCodeInterpreterCallCodeDoneEvent"]
