"""Names of `openai.types.beta.code_interpreter_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import CodeInterpreterToolParam

__all__ = ["CodeInterpreterToolParam"]
