"""Names of `openai.types.beta.file_search_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FileSearch, FileSearchRankingOptions, FileSearchTool

__all__ = ["FileSearch", "FileSearchRankingOptions", "FileSearchTool"]
