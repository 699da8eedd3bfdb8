"""Names of `openai.types.responses.response_function_shell_call_output_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import OutcomeExit, OutcomeTimeout, ResponseFunctionShellCallOutputContent
from aoai.types.responses import OutcomeExit as _OutcomeExit
from aoai.types.responses import OutcomeTimeout as _OutcomeTimeout

__all__ = ["Outcome", "OutcomeExit", "OutcomeTimeout", "ResponseFunctionShellCallOutputContent"]

Outcome = _OutcomeExit | _OutcomeTimeout
