"""Names of `openai.types.responses.file_search_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FileSearchHybridSearch as RankingOptionsHybridSearch
from aoai.types.responses import FileSearchRankingOptions as RankingOptions
from aoai.types.responses import FileSearchTool
from aoai.types.shared import ComparisonFilter as _ComparisonFilter
from aoai.types.shared import CompoundFilter as _CompoundFilter

__all__ = ["FileSearchTool", "Filters", "RankingOptions", "RankingOptionsHybridSearch"]

Filters = _ComparisonFilter | _CompoundFilter
