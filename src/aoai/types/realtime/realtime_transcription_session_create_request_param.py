"""Names of `openai.types.realtime.realtime_transcription_session_create_request_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTranscriptionSessionCreateRequestParam

__all__ = ["RealtimeTranscriptionSessionCreateRequestParam"]
