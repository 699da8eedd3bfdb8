"""Names of `openai.types.vector_store_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreListParams

__all__ = ["VectorStoreListParams"]
