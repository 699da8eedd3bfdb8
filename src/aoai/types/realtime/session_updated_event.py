"""Names of `openai.types.realtime.session_updated_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import EventSession as Session
from aoai.types.realtime import SessionUpdatedEvent

__all__ = ["Session", "SessionUpdatedEvent"]
