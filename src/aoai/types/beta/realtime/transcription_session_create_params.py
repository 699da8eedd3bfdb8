"""Names of `openai.types.beta.realtime.transcription_session_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import InputAudioNoiseReduction, TranscriptionSessionCreateParams
from aoai.types.beta import InputAudioTranscriptionParam as InputAudioTranscription
from aoai.types.beta import TranscriptionClientSecretExpiresAt as ClientSecretExpiresAt
from aoai.types.beta import TranscriptionClientSecretParam as ClientSecret
from aoai.types.beta import TurnDetectionParam as TurnDetection

__all__ = [
    "ClientSecret",
    "ClientSecretExpiresAt",
    "InputAudioNoiseReduction",
    "InputAudioTranscription",
    "TranscriptionSessionCreateParams",
    "TurnDetection",
]
