"""Names of `openai.types.audio.transcription_text_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import Logprob, TranscriptionTextDoneEvent, UsageInputTokenDetails
from aoai.types.audio import UsageTokens as Usage

__all__ = ["Logprob", "TranscriptionTextDoneEvent", "Usage", "UsageInputTokenDetails"]
