"""Names of `openai.types.realtime.input_audio_buffer_dtmf_event_received_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import InputAudioBufferDtmfEventReceivedEvent

__all__ = ["InputAudioBufferDtmfEventReceivedEvent"]
