"""Names of `openai.types.beta.threads.runs.run_step_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RunStepDelta
from aoai.types.beta import StepDetailsDelta as StepDetails

__all__ = ["RunStepDelta", "StepDetails"]
