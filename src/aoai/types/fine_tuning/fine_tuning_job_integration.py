"""Names of `openai.types.fine_tuning.fine_tuning_job_integration`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import FineTuningJobWandbIntegrationObject as FineTuningJobIntegration

__all__ = ["FineTuningJobIntegration"]
