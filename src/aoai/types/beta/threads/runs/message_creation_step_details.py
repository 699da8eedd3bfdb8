"""Names of `openai.types.beta.threads.runs.message_creation_step_details`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageCreation, MessageCreationStepDetails

__all__ = ["MessageCreation", "MessageCreationStepDetails"]
