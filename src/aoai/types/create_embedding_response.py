"""Names of `openai.types.create_embedding_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.embeddings import CreateEmbeddingResponse
from aoai.types.embeddings import EmbeddingUsage as Usage

__all__ = ["CreateEmbeddingResponse", "Usage"]
