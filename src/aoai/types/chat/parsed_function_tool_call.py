"""Names of `openai.types.chat.parsed_function_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ParsedFunction, ParsedFunctionToolCall

__all__ = ["ParsedFunction", "ParsedFunctionToolCall"]
