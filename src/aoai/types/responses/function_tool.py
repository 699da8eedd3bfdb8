"""Names of `openai.types.responses.function_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FunctionTool

__all__ = ["FunctionTool"]
