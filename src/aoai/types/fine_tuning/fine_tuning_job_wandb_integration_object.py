"""Names of `openai.types.fine_tuning.fine_tuning_job_wandb_integration_object`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import FineTuningJobWandbIntegrationObject

__all__ = ["FineTuningJobWandbIntegrationObject"]
