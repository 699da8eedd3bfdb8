"""Names of `openai.types.beta.code_interpreter_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import CodeInterpreterTool

__all__ = ["CodeInterpreterTool"]
