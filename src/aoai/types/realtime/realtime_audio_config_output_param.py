"""Names of `openai.types.realtime.realtime_audio_config_output_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeAudioConfigOutputParam, Voice, VoiceID

__all__ = ["RealtimeAudioConfigOutputParam", "Voice", "VoiceID"]
