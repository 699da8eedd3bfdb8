"""Names of `openai.types.fine_tuning.jobs.fine_tuning_job_checkpoint`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import FineTuningJobCheckpoint, Metrics

__all__ = ["FineTuningJobCheckpoint", "Metrics"]
