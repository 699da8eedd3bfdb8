"""Names of `openai.types.video_remix_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoRemixParams

__all__ = ["VideoRemixParams"]
