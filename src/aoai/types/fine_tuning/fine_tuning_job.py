"""Names of `openai.types.fine_tuning.fine_tuning_job`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import FineTuningJob, Hyperparameters, Method
from aoai.types.fine_tuning import FineTuningJobError as Error

__all__ = ["Error", "FineTuningJob", "Hyperparameters", "Method"]
