"""Names of `openai.types.realtime.conversation_item_input_audio_transcription_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemInputAudioTranscriptionDeltaEvent

__all__ = ["ConversationItemInputAudioTranscriptionDeltaEvent"]
