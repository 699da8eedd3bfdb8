"""Names of `openai.types.vector_store_deleted`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreDeleted

__all__ = ["VectorStoreDeleted"]
