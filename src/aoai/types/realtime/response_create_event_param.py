"""Names of `openai.types.realtime.response_create_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseCreateEventParam

__all__ = ["ResponseCreateEventParam"]
