"""Names of `openai.types.audio.transcription_language`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionLanguage

__all__ = ["TranscriptionLanguage"]
