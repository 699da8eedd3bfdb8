"""Names of `openai.types.responses.response_custom_tool_call_output_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCustomToolCallOutput as ResponseCustomToolCallOutputItem

__all__ = ["ResponseCustomToolCallOutputItem"]
