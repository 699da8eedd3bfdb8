"""Names of `openai.types.realtime.realtime_audio_config_input`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioInput as RealtimeAudioConfigInput
from aoai.types.realtime import AudioInputNoiseReduction as NoiseReduction

__all__ = ["NoiseReduction", "RealtimeAudioConfigInput"]
