"""Names of `openai.types.responses.file_search_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FileSearchHybridSearchParam as RankingOptionsHybridSearch
from aoai.types.responses import FileSearchRankingOptionsParam as RankingOptions
from aoai.types.responses import FileSearchToolParam
from aoai.types.shared_params import ComparisonFilter as _ComparisonFilter
from aoai.types.shared_params import CompoundFilter as _CompoundFilter

__all__ = ["FileSearchToolParam", "Filters", "RankingOptions", "RankingOptionsHybridSearch"]

Filters = _ComparisonFilter | _CompoundFilter
