"""Names of `openai.types.realtime.realtime_audio_config_output`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioOutput as RealtimeAudioConfigOutput
from aoai.types.realtime import OutputVoiceID as Voice
from aoai.types.realtime import OutputVoiceID as VoiceID

__all__ = ["RealtimeAudioConfigOutput", "Voice", "VoiceID"]
