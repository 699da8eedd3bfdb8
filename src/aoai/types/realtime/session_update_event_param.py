"""Names of `openai.types.realtime.session_update_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import SessionParam as Session
from aoai.types.realtime import SessionUpdateEventParam

__all__ = ["Session", "SessionUpdateEventParam"]
