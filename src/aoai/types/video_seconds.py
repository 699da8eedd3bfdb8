"""Names of `openai.types.video_seconds`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoSeconds

__all__ = ["VideoSeconds"]
