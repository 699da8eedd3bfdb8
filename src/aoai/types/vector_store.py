"""Names of `openai.types.vector_store`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStore
from aoai.types.vector_stores import VectorStoreExpiresAfter as ExpiresAfter
from aoai.types.vector_stores import VectorStoreFileCounts as FileCounts

__all__ = ["ExpiresAfter", "FileCounts", "VectorStore"]
