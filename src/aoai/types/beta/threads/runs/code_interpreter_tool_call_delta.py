"""Names of `openai.types.beta.threads.runs.code_interpreter_tool_call_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import CodeInterpreterDelta as CodeInterpreter
from aoai.types.beta import CodeInterpreterOutputDelta as CodeInterpreterOutput
from aoai.types.beta import CodeInterpreterToolCallDelta

__all__ = ["CodeInterpreter", "CodeInterpreterOutput", "CodeInterpreterToolCallDelta"]
