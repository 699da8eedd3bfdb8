"""Names of `openai.types.vector_stores.file_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreFileCreateParams as FileCreateParams

__all__ = ["FileCreateParams"]
