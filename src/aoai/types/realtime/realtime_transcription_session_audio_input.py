"""Names of `openai.types.realtime.realtime_transcription_session_audio_input`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioInputNoiseReduction as NoiseReduction
from aoai.types.realtime import RealtimeTranscriptionSessionAudioInput

__all__ = ["NoiseReduction", "RealtimeTranscriptionSessionAudioInput"]
