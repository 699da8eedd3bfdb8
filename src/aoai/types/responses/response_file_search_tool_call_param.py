"""Names of `openai.types.responses.response_file_search_tool_call_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FileSearchResultParam as Result
from aoai.types.responses import ResponseFileSearchToolCallParam

__all__ = ["ResponseFileSearchToolCallParam", "Result"]
