"""Names of `openai.types.embedding_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import EmbeddingModel

__all__ = ["EmbeddingModel"]
