"""Names of `openai.types.static_file_chunking_strategy_object`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import StaticFileChunkingStrategyObject

__all__ = ["StaticFileChunkingStrategyObject"]
