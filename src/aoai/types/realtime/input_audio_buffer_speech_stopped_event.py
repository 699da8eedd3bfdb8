"""Names of `openai.types.realtime.input_audio_buffer_speech_stopped_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import InputAudioBufferSpeechStoppedEvent

__all__ = ["InputAudioBufferSpeechStoppedEvent"]
