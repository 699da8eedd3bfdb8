"""Names of `openai.types.vector_store_search_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreContent as Content
from aoai.types.vector_stores import VectorStoreSearchResponse

__all__ = ["Content", "VectorStoreSearchResponse"]
