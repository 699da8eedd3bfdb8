"""Names of `openai.types.responses.response_shell_call_output_content_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import OutcomeExit as OutputOutcomeExit
from aoai.types.responses import OutcomeExit as _OutcomeExit
from aoai.types.responses import OutcomeTimeout as OutputOutcomeTimeout
from aoai.types.responses import OutcomeTimeout as _OutcomeTimeout
from aoai.types.responses import ResponseFunctionShellCallOutputContent as Output
from aoai.types.responses import ResponseShellCallOutputContentDoneEvent

__all__ = [
    "Output",
    "OutputOutcome",
    "OutputOutcomeExit",
    "OutputOutcomeTimeout",
    "ResponseShellCallOutputContentDoneEvent",
]

OutputOutcome = _OutcomeExit | _OutcomeTimeout
