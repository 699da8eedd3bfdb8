"""Names of `openai.types.audio.transcription_include`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionInclude

__all__ = ["TranscriptionInclude"]
