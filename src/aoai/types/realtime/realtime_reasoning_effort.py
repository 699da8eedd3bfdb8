"""Names of `openai.types.realtime.realtime_reasoning_effort`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeReasoningEffort

__all__ = ["RealtimeReasoningEffort"]
