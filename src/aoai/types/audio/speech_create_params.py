"""Names of `openai.types.audio.speech_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import SpeechCreateParams, Voice, VoiceID

__all__ = ["SpeechCreateParams", "Voice", "VoiceID"]
