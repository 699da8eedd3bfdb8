"""Names of `openai.types.realtime.realtime_transcription_session_audio_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTranscriptionSessionAudioParam

__all__ = ["RealtimeTranscriptionSessionAudioParam"]
