"""Names of `openai.types.realtime.session_update_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import EventSession as Session
from aoai.types.realtime import SessionUpdateEvent

__all__ = ["Session", "SessionUpdateEvent"]
