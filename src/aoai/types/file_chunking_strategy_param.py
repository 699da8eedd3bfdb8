"""Names of `openai.types.file_chunking_strategy_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import FileChunkingStrategyParam

__all__ = ["FileChunkingStrategyParam"]
