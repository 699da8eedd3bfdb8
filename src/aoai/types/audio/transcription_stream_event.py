"""Names of `openai.types.audio.transcription_stream_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionStreamEvent

__all__ = ["TranscriptionStreamEvent"]
