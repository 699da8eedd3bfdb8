"""Names of `openai.types.audio.transcription_word`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionWord

__all__ = ["TranscriptionWord"]
