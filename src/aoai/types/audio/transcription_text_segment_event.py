"""Names of `openai.types.audio.transcription_text_segment_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionDiarizedSegment as TranscriptionTextSegmentEvent

__all__ = ["TranscriptionTextSegmentEvent"]
