"""Names of `openai.types.realtime.output_audio_buffer_clear_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import OutputAudioBufferClearEvent

__all__ = ["OutputAudioBufferClearEvent"]
