"""Names of `openai.types.audio_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import AudioModel

__all__ = ["AudioModel"]
