"""Names of `openai.types.realtime.realtime_audio_config_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeAudioConfigParam

__all__ = ["RealtimeAudioConfigParam"]
