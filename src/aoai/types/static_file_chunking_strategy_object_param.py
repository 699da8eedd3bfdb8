"""Names of `openai.types.static_file_chunking_strategy_object_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import StaticFileChunkingStrategyObjectParam

__all__ = ["StaticFileChunkingStrategyObjectParam"]
