"""Names of `openai.types.realtime.realtime_reasoning`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeReasoning

__all__ = ["RealtimeReasoning"]
