"""Names of `openai.types.responses.response_function_shell_call_output_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import OutcomeExitParam as OutcomeExit
from aoai.types.responses import OutcomeExitParam as _OutcomeExitParam
from aoai.types.responses import OutcomeTimeoutParam as OutcomeTimeout
from aoai.types.responses import OutcomeTimeoutParam as _OutcomeTimeoutParam
from aoai.types.responses import ResponseFunctionShellCallOutputContentParam

__all__ = ["Outcome", "OutcomeExit", "OutcomeTimeout", "ResponseFunctionShellCallOutputContentParam"]

Outcome = _OutcomeExitParam | _OutcomeTimeoutParam
