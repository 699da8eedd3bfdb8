"""Names of `openai.types.chat.chat_completion_audio_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionAudioParam, VoiceID
from aoai.types.chat import VoiceID as Voice

__all__ = ["ChatCompletionAudioParam", "Voice", "VoiceID"]
