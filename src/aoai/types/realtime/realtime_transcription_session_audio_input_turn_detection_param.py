"""Names of `openai.types.realtime.realtime_transcription_session_audio_input_turn_detection_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTranscriptionSessionAudioInputTurnDetectionParam, SemanticVad, ServerVad

__all__ = ["RealtimeTranscriptionSessionAudioInputTurnDetectionParam", "SemanticVad", "ServerVad"]
