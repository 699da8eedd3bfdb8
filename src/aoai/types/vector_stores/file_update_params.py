"""Names of `openai.types.vector_stores.file_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreFileUpdateParams as FileUpdateParams

__all__ = ["FileUpdateParams"]
