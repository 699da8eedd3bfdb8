"""Names of `openai.types.static_file_chunking_strategy`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import StaticFileChunkingStrategy

__all__ = ["StaticFileChunkingStrategy"]
