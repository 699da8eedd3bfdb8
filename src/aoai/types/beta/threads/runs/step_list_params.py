"""Names of `openai.types.beta.threads.runs.step_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import StepListParams

__all__ = ["StepListParams"]
