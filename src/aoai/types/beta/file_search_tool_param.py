"""Names of `openai.types.beta.file_search_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FileSearchParam as FileSearch
from aoai.types.beta import FileSearchRankingOptionsParam as FileSearchRankingOptions
from aoai.types.beta import FileSearchToolParam

__all__ = ["FileSearch", "FileSearchRankingOptions", "FileSearchToolParam"]
