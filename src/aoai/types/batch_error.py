"""Names of `openai.types.batch_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.batches import BatchError

__all__ = ["BatchError"]
