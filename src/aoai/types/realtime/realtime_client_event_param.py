"""Names of `openai.types.realtime.realtime_client_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeClientEventParam

__all__ = ["RealtimeClientEventParam"]
