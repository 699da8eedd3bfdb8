"""Names of `openai.types.beta.function_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FunctionTool

__all__ = ["FunctionTool"]
