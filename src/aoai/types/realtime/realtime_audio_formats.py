"""Names of `openai.types.realtime.realtime_audio_formats`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioPCM, AudioPCMA, AudioPCMU, RealtimeAudioFormats

__all__ = ["AudioPCM", "AudioPCMA", "AudioPCMU", "RealtimeAudioFormats"]
