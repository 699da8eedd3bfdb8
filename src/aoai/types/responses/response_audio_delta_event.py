"""Names of `openai.types.responses.response_audio_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseAudioDeltaEvent

__all__ = ["ResponseAudioDeltaEvent"]
