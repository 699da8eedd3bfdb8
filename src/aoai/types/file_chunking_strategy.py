"""Names of `openai.types.file_chunking_strategy`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import FileChunkingStrategy

__all__ = ["FileChunkingStrategy"]
