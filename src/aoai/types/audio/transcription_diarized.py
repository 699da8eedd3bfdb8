"""Names of `openai.types.audio.transcription_diarized`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranscriptionDiarized, Usage, UsageDuration, UsageTokens
from aoai.types.audio import UsageInputTokenDetails as UsageTokensInputTokenDetails

__all__ = ["TranscriptionDiarized", "Usage", "UsageDuration", "UsageTokens", "UsageTokensInputTokenDetails"]
