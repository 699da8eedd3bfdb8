"""Names of `openai.types.beta.threads.runs.run_step`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RunStep, StepDetails, Usage
from aoai.types.beta import RunStepError as LastError

__all__ = ["LastError", "RunStep", "StepDetails", "Usage"]
