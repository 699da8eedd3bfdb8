"""Names of `openai.types.beta.threads.message_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageDeltaEvent

__all__ = ["MessageDeltaEvent"]
