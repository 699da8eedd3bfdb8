"""Names of `openai.types.realtime.realtime_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeResponse
from aoai.types.realtime import ResponseAudio as Audio
from aoai.types.realtime import ResponseAudioOutput as AudioOutput

__all__ = ["Audio", "AudioOutput", "RealtimeResponse"]
