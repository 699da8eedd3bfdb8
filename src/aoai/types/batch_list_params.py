"""Names of `openai.types.batch_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.batches import BatchListParams

__all__ = ["BatchListParams"]
