"""Names of `openai.types.auto_file_chunking_strategy_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import AutoFileChunkingStrategyParam

__all__ = ["AutoFileChunkingStrategyParam"]
