"""Names of `openai.types.realtime.realtime_audio_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import Audio as RealtimeAudioConfig

__all__ = ["RealtimeAudioConfig"]
