"""Names of `openai.types.audio.transcription_segment`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionSegment

__all__ = ["TranscriptionSegment"]
