"""Names of `openai.types.audio.speech_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import SpeechModel

__all__ = ["SpeechModel"]
