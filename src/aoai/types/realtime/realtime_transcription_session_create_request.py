"""Names of `openai.types.realtime.realtime_transcription_session_create_request`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTranscriptionSessionCreateRequest

__all__ = ["RealtimeTranscriptionSessionCreateRequest"]
