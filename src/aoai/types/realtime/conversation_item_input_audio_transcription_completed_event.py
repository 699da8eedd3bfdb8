"""Names of `openai.types.realtime.conversation_item_input_audio_transcription_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import (
    ConversationItemInputAudioTranscriptionCompletedEvent,
    Usage,
    UsageTranscriptTextUsageDuration,
    UsageTranscriptTextUsageTokens,
    UsageTranscriptTextUsageTokensInputTokenDetails,
)

__all__ = [
    "ConversationItemInputAudioTranscriptionCompletedEvent",
    "Usage",
    "UsageTranscriptTextUsageDuration",
    "UsageTranscriptTextUsageTokens",
    "UsageTranscriptTextUsageTokensInputTokenDetails",
]
