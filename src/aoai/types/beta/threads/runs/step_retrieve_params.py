"""Names of `openai.types.beta.threads.runs.step_retrieve_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import StepRetrieveParams

__all__ = ["StepRetrieveParams"]
