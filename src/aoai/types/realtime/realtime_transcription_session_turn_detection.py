"""Names of `openai.types.realtime.realtime_transcription_session_turn_detection`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTranscriptionSessionTurnDetection

__all__ = ["RealtimeTranscriptionSessionTurnDetection"]
