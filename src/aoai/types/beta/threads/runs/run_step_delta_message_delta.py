"""Names of `openai.types.beta.threads.runs.run_step_delta_message_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageCreationDelta as MessageCreation
from aoai.types.beta import RunStepDeltaMessageDelta

__all__ = ["MessageCreation", "RunStepDeltaMessageDelta"]
