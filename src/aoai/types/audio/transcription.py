"""Names of `openai.types.audio.transcription`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import Logprob, Transcription, Usage, UsageDuration, UsageTokens
from aoai.types.audio import UsageInputTokenDetails as UsageTokensInputTokenDetails

__all__ = ["Logprob", "Transcription", "Usage", "UsageDuration", "UsageTokens", "UsageTokensInputTokenDetails"]
