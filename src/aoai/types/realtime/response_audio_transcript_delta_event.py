"""Names of `openai.types.realtime.response_audio_transcript_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseAudioTranscriptDeltaEvent

__all__ = ["ResponseAudioTranscriptDeltaEvent"]
