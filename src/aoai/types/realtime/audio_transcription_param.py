"""Names of `openai.types.realtime.audio_transcription_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioTranscriptionParam

__all__ = ["AudioTranscriptionParam"]
