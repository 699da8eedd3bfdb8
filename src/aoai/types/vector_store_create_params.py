"""Names of `openai.types.vector_store_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreCreateParams
from aoai.types.vector_stores import VectorStoreExpiresAfterParam as ExpiresAfter

__all__ = ["ExpiresAfter", "VectorStoreCreateParams"]
