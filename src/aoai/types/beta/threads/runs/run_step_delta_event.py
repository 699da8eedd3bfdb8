"""Names of `openai.types.beta.threads.runs.run_step_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RunStepDeltaEvent

__all__ = ["RunStepDeltaEvent"]
