"""Names of `openai.types.audio.transcription_diarized_segment`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionDiarizedSegment

__all__ = ["TranscriptionDiarizedSegment"]
