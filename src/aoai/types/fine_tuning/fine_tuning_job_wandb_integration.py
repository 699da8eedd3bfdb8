"""Names of `openai.types.fine_tuning.fine_tuning_job_wandb_integration`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import FineTuningJobWandbIntegration

__all__ = ["FineTuningJobWandbIntegration"]
