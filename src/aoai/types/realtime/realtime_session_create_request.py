"""Names of `openai.types.realtime.realtime_session_create_request`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeSessionCreateRequest

__all__ = ["RealtimeSessionCreateRequest"]
