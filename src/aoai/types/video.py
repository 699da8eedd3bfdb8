"""Names of `openai.types.video`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import Video

__all__ = ["Video"]
