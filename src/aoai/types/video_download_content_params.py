"""Names of `openai.types.video_download_content_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.videos import VideoDownloadContentParams

__all__ = ["VideoDownloadContentParams"]
