"""Names of `openai.types.audio.transcription_text_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import Logprob, TranscriptionTextDeltaEvent

__all__ = ["Logprob", "TranscriptionTextDeltaEvent"]
