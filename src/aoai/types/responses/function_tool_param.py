"""Names of `openai.types.responses.function_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FunctionToolParam

__all__ = ["FunctionToolParam"]
