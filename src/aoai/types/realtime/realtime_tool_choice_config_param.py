"""Names of `openai.types.realtime.realtime_tool_choice_config_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeToolChoiceConfigParam

__all__ = ["RealtimeToolChoiceConfigParam"]
