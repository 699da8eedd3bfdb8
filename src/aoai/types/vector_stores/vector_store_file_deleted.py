"""Names of `openai.types.vector_stores.vector_store_file_deleted`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreFileDeleted

__all__ = ["VectorStoreFileDeleted"]
