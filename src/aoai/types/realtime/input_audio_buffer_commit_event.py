"""Names of `openai.types.realtime.input_audio_buffer_commit_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import InputAudioBufferCommitEvent

__all__ = ["InputAudioBufferCommitEvent"]
