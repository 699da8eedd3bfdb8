"""Names of `openai.types.vector_store_search_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreFiltersParam as Filters
from aoai.types.vector_stores import VectorStoreRankingOptionsParam as RankingOptions
from aoai.types.vector_stores import VectorStoreSearchParams

__all__ = ["Filters", "RankingOptions", "VectorStoreSearchParams"]
