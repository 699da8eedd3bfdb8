"""Names of `openai.types.video_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoListParams

__all__ = ["VideoListParams"]
