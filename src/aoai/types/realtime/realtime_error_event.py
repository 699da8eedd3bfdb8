"""Names of `openai.types.realtime.realtime_error_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeErrorEvent

__all__ = ["RealtimeErrorEvent"]
