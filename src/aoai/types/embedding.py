"""Names of `openai.types.embedding`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.embeddings import Embedding

__all__ = ["Embedding"]
