"""Names of `openai.types.realtime.realtime_audio_config_input_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import NoiseReduction, RealtimeAudioConfigInputParam

__all__ = ["NoiseReduction", "RealtimeAudioConfigInputParam"]
