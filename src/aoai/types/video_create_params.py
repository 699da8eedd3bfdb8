"""Names of `openai.types.video_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import InputReference, VideoCreateParams

__all__ = ["InputReference", "VideoCreateParams"]
