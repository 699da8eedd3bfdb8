"""Names of `openai.types.responses.response_audio_transcript_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseAudioTranscriptDoneEvent

__all__ = ["ResponseAudioTranscriptDoneEvent"]
