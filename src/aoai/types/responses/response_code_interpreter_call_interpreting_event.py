"""Names of `openai.types.responses.response_code_interpreter_call_interpreting_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCodeInterpreterCallInterpretingEvent

__all__ = ["ResponseCodeInterpreterCallInterpretingEvent"]
