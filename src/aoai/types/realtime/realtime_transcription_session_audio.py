"""Names of `openai.types.realtime.realtime_transcription_session_audio`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTranscriptionSessionAudio

__all__ = ["RealtimeTranscriptionSessionAudio"]
