"""Names of `openai.types.beta.realtime.transcription_session`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ClientSecret, InputAudioTranscription, TranscriptionSession, TurnDetection

__all__ = ["ClientSecret", "InputAudioTranscription", "TranscriptionSession", "TurnDetection"]
