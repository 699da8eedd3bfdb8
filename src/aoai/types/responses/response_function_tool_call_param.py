"""Names of `openai.types.responses.response_function_tool_call_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CallerDirectParam as CallerDirect
from aoai.types.responses import CallerParam as Caller
from aoai.types.responses import CallerProgramParam as CallerProgram
from aoai.types.responses import ResponseFunctionToolCallParam

__all__ = ["Caller", "CallerDirect", "CallerProgram", "ResponseFunctionToolCallParam"]
