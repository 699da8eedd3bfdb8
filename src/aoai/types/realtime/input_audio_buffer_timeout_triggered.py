"""Names of `openai.types.realtime.input_audio_buffer_timeout_triggered`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import InputAudioBufferTimeoutTriggered

__all__ = ["InputAudioBufferTimeoutTriggered"]
