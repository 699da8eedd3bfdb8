"""Names of `openai.types.realtime.conversation_item_input_audio_transcription_failed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemInputAudioTranscriptionFailedEvent
from aoai.types.realtime import TranscriptionError as Error

__all__ = ["ConversationItemInputAudioTranscriptionFailedEvent", "Error"]
