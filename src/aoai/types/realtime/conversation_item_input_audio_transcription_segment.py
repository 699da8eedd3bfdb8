"""Names of `openai.types.realtime.conversation_item_input_audio_transcription_segment`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemInputAudioTranscriptionSegment

__all__ = ["ConversationItemInputAudioTranscriptionSegment"]
