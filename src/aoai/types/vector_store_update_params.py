"""Names of `openai.types.vector_store_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreExpiresAfterParam as ExpiresAfter
from aoai.types.vector_stores import VectorStoreUpdateParams

__all__ = ["ExpiresAfter", "VectorStoreUpdateParams"]
