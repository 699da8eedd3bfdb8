"""Names of `openai.types.realtime.input_audio_buffer_clear_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import InputAudioBufferClearEvent

__all__ = ["InputAudioBufferClearEvent"]
