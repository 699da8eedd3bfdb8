"""Names of `openai.types.beta.threads.runs.code_interpreter_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import CodeInterpreter, CodeInterpreterOutput, CodeInterpreterOutputLogs, CodeInterpreterToolCall
from aoai.types.beta import CodeInterpreterImageOutput as CodeInterpreterOutputImage
from aoai.types.beta import FileReference as CodeInterpreterOutputImageImage

__all__ = [
    "CodeInterpreter",
    "CodeInterpreterOutput",
    "CodeInterpreterOutputImage",
    "CodeInterpreterOutputImageImage",
    "CodeInterpreterOutputLogs",
    "CodeInterpreterToolCall",
]
