"""Names of `openai.types.realtime.input_audio_buffer_clear_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import InputAudioBufferClearEventParam

__all__ = ["InputAudioBufferClearEventParam"]
