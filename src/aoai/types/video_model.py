"""Names of `openai.types.video_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoModel

__all__ = ["VideoModel"]
