"""Names of `openai.types.realtime.realtime_client_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeClientEvent

__all__ = ["RealtimeClientEvent"]
