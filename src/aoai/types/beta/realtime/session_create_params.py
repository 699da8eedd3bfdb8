"""Names of `openai.types.beta.realtime.session_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ClientSecretExpiresAfter, InputAudioNoiseReduction, SessionCreateParams
from aoai.types.beta import ClientSecretParam as ClientSecret
from aoai.types.beta import InputAudioTranscriptionParam as InputAudioTranscription
from aoai.types.beta import ToolParam as Tool
from aoai.types.beta import TracingParam as Tracing
from aoai.types.beta import TracingTracingConfigurationParam as TracingTracingConfiguration
from aoai.types.beta import TurnDetectionParam as TurnDetection

__all__ = [
    "ClientSecret",
    "ClientSecretExpiresAfter",
    "InputAudioNoiseReduction",
    "InputAudioTranscription",
    "SessionCreateParams",
    "Tool",
    "Tracing",
    "TracingTracingConfiguration",
    "TurnDetection",
]
