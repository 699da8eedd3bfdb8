"""Names of `openai.types.video_size`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoSize

__all__ = ["VideoSize"]
