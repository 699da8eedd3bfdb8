"""Names of `openai.types.realtime.response_audio_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseAudioDeltaEvent

__all__ = ["ResponseAudioDeltaEvent"]
