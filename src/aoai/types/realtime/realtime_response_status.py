"""Names of `openai.types.realtime.realtime_response_status`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeResponseStatus
from aoai.types.realtime import StatusError as Error

__all__ = ["Error", "RealtimeResponseStatus"]
