"""Names of `openai.types.realtime.input_audio_buffer_cleared_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import InputAudioBufferClearedEvent

__all__ = ["InputAudioBufferClearedEvent"]
