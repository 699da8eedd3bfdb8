"""Names of `openai.types.batch_usage`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.batches import BatchInputTokensDetails as InputTokensDetails
from aoai.types.batches import BatchOutputTokensDetails as OutputTokensDetails
from aoai.types.batches import BatchUsage

__all__ = ["BatchUsage", "InputTokensDetails", "OutputTokensDetails"]
