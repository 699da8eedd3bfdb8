"""Names of `openai.types.video_delete_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoDeleteResponse

__all__ = ["VideoDeleteResponse"]
