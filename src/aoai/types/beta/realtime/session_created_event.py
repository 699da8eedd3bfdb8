"""Names of `openai.types.beta.realtime.session_created_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import SessionCreatedEvent

__all__ = ["SessionCreatedEvent"]
