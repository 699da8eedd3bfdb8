"""Names of `openai.types.responses.response_custom_tool_call_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCustomToolCall as ResponseCustomToolCallItem

__all__ = ["ResponseCustomToolCallItem"]
