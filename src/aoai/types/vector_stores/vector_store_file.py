"""Names of `openai.types.vector_stores.vector_store_file`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreFile
from aoai.types.vector_stores import VectorStoreFileError as LastError

__all__ = ["LastError", "VectorStoreFile"]
