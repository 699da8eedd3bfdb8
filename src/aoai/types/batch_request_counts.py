"""Names of `openai.types.batch_request_counts`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.batches import BatchRequestCounts

__all__ = ["BatchRequestCounts"]
