"""Names of `openai.types.realtime.realtime_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeError

__all__ = ["RealtimeError"]
