"""Names of `openai.types.realtime.realtime_transcription_session_audio_input_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import NoiseReduction
from aoai.types.realtime import RealtimeAudioConfigInputParam as RealtimeTranscriptionSessionAudioInputParam

__all__ = ["NoiseReduction", "RealtimeTranscriptionSessionAudioInputParam"]
