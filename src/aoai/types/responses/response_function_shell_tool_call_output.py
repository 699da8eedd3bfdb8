"""Names of `openai.types.responses.response_function_shell_tool_call_output`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Caller, CallerDirect, CallerProgram, ResponseFunctionShellToolCallOutput
from aoai.types.responses import OutcomeExit as OutputOutcomeExit
from aoai.types.responses import OutcomeExit as _OutcomeExit
from aoai.types.responses import OutcomeTimeout as OutputOutcomeTimeout
from aoai.types.responses import OutcomeTimeout as _OutcomeTimeout
from aoai.types.responses import ResponseFunctionShellCallOutputContent as Output

__all__ = [
    "Caller",
    "CallerDirect",
    "CallerProgram",
    "Output",
    "OutputOutcome",
    "OutputOutcomeExit",
    "OutputOutcomeTimeout",
    "ResponseFunctionShellToolCallOutput",
]

OutputOutcome = _OutcomeExit | _OutcomeTimeout
