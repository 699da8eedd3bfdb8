"""Names of `openai.types.beta.realtime.session_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import (
    ClientSecret,
    InputAudioTranscription,
    SessionCreateResponse,
    Tool,
    Tracing,
    TracingTracingConfiguration,
    TurnDetection,
)

__all__ = [
    "ClientSecret",
    "InputAudioTranscription",
    "SessionCreateResponse",
    "Tool",
    "Tracing",
    "TracingTracingConfiguration",
    "TurnDetection",
]
