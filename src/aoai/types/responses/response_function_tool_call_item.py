"""Names of `openai.types.responses.response_function_tool_call_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionToolCall as ResponseFunctionToolCallItem

__all__ = ["ResponseFunctionToolCallItem"]
