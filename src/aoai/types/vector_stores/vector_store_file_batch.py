"""Names of `openai.types.vector_stores.vector_store_file_batch`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreFileBatch
from aoai.types.vector_stores import VectorStoreFileCounts as FileCounts

__all__ = ["FileCounts", "VectorStoreFileBatch"]
