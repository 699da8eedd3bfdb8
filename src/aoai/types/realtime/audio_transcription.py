"""Names of `openai.types.realtime.audio_transcription`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioTranscription

__all__ = ["AudioTranscription"]
