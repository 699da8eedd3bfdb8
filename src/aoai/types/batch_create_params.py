"""Names of `openai.types.batch_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.batches import BatchCreateParams
from aoai.types.batches import BatchOutputExpiresAfterParam as OutputExpiresAfter

__all__ = ["BatchCreateParams", "OutputExpiresAfter"]
