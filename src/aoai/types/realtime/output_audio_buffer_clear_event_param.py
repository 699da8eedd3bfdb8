"""Names of `openai.types.realtime.output_audio_buffer_clear_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import OutputAudioBufferClearEventParam

__all__ = ["OutputAudioBufferClearEventParam"]
