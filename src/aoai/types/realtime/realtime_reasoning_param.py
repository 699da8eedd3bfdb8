"""Names of `openai.types.realtime.realtime_reasoning_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeReasoningParam

__all__ = ["RealtimeReasoningParam"]
