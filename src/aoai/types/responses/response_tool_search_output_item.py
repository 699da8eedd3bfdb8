"""Names of `openai.types.responses.response_tool_search_output_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseToolSearchOutputItem

__all__ = ["ResponseToolSearchOutputItem"]
