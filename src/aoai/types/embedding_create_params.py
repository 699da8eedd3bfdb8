"""Names of `openai.types.embedding_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.embeddings import EmbeddingCreateParams

__all__ = ["EmbeddingCreateParams"]
