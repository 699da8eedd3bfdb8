"""Names of `openai.types.video_model_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoModelParam

__all__ = ["VideoModelParam"]
