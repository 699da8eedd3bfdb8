"""Names of `openai.types.realtime.response_audio_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseAudioDoneEvent

__all__ = ["ResponseAudioDoneEvent"]
