"""Names of `openai.types.batch`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.batches import Batch
from aoai.types.batches import BatchErrors as Errors

__all__ = ["Batch", "Errors"]
