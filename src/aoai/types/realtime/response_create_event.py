"""Names of `openai.types.realtime.response_create_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeResponseCreateParams, ResponseCreateEvent

__all__ = ["RealtimeResponseCreateParams", "ResponseCreateEvent"]
