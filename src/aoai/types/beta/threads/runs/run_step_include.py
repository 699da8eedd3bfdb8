"""Names of `openai.types.beta.threads.runs.run_step_include`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RunStepInclude

__all__ = ["RunStepInclude"]
