"""Names of `openai.types.realtime.realtime_response_usage`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeResponseUsage

__all__ = ["RealtimeResponseUsage"]
