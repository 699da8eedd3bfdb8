"""Names of `openai.types.audio.translation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import Translation

__all__ = ["Translation"]
