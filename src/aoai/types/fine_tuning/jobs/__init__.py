"""Names of `openai.types.fine_tuning.jobs`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import CheckpointListParams, FineTuningJobCheckpoint

__all__ = ["CheckpointListParams", "FineTuningJobCheckpoint"]
