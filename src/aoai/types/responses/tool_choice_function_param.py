"""Names of `openai.types.responses.tool_choice_function_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceFunctionParam

__all__ = ["ToolChoiceFunctionParam"]
