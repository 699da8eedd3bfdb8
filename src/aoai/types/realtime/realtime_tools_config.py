"""Names of `openai.types.realtime.realtime_tools_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeToolsConfig

__all__ = ["RealtimeToolsConfig"]
