"""Names of `openai.types.beta.threads.message_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageDelta

__all__ = ["MessageDelta"]
