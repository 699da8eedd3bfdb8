"""Names of `openai.types.audio_response_format`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import AudioResponseFormat

__all__ = ["AudioResponseFormat"]
