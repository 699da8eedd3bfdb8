"""Names of `openai.types.beta.threads.runs.file_search_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FileSearchResult, FileSearchResultContent, FileSearchToolCall
from aoai.types.beta import StepFileSearch as FileSearch
from aoai.types.beta import StepFileSearchRankingOptions as FileSearchRankingOptions

__all__ = [
    "FileSearch",
    "FileSearchRankingOptions",
    "FileSearchResult",
    "FileSearchResultContent",
    "FileSearchToolCall",
]
