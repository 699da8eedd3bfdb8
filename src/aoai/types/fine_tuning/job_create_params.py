"""Names of `openai.types.fine_tuning.job_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import HyperparametersParam as Hyperparameters
from aoai.types.fine_tuning import Integration, IntegrationWandb, JobCreateParams
from aoai.types.fine_tuning import MethodParam as Method

__all__ = ["Hyperparameters", "Integration", "IntegrationWandb", "JobCreateParams", "Method"]
