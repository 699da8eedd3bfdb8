"""Names of `openai.types.audio.transcription_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionCreateResponse

__all__ = ["TranscriptionCreateResponse"]
