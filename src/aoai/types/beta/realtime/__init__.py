"""Names of `openai.types.beta.realtime`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import (
    SessionCreateParams,
    SessionCreateResponse,
    TranscriptionSession,
    TranscriptionSessionCreateParams,
)
from aoai.types.realtime import RealtimeClientEvent, RealtimeClientEventParam, RealtimeServerEvent, SessionCreatedEvent

__all__ = [
    "RealtimeClientEvent",
    "RealtimeClientEventParam",
    "RealtimeServerEvent",
    "SessionCreateParams",
    "SessionCreateResponse",
    "SessionCreatedEvent",
    "TranscriptionSession",
    "TranscriptionSessionCreateParams",
]
