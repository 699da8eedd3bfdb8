"""Names of `openai.types.realtime.realtime_transcription_session_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioInputNoiseReduction, RealtimeTranscriptionSessionCreateResponse
from aoai.types.realtime import TranscriptionAudio as Audio
from aoai.types.realtime import TranscriptionAudioInput as AudioInput

__all__ = ["Audio", "AudioInput", "AudioInputNoiseReduction", "RealtimeTranscriptionSessionCreateResponse"]
