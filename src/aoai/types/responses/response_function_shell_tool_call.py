"""Names of `openai.types.responses.response_function_shell_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Caller, CallerDirect, CallerProgram, ResponseFunctionShellToolCall
from aoai.types.responses import ResponseContainerReference as _ResponseContainerReference
from aoai.types.responses import ResponseLocalEnvironment as _ResponseLocalEnvironment
from aoai.types.responses import ShellAction as Action

__all__ = ["Action", "Caller", "CallerDirect", "CallerProgram", "Environment", "ResponseFunctionShellToolCall"]

Environment = _ResponseContainerReference | _ResponseLocalEnvironment
