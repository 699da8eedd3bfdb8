"""Names of `openai.types.realtime.realtime_tool_choice_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeToolChoiceConfig

__all__ = ["RealtimeToolChoiceConfig"]
