"""Names of `openai.types.realtime.realtime_server_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import (
    ConversationItemRetrieved,
    OutputAudioBufferCleared,
    OutputAudioBufferStarted,
    OutputAudioBufferStopped,
    RealtimeServerEvent,
)

__all__ = [
    "ConversationItemRetrieved",
    "OutputAudioBufferCleared",
    "OutputAudioBufferStarted",
    "OutputAudioBufferStopped",
    "RealtimeServerEvent",
]
