"""Names of `openai.types.audio.transcription_verbose`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionVerbose
from aoai.types.audio import UsageDuration as Usage

__all__ = ["TranscriptionVerbose", "Usage"]
