"""Names of `openai.types.responses.response_file_search_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FileSearchResult as Result
from aoai.types.responses import ResponseFileSearchToolCall

__all__ = ["ResponseFileSearchToolCall", "Result"]
