"""Names of `openai.types.video_create_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import Misalignment, MisalignmentSteer
from aoai.types.videos import VideoCreateError

__all__ = ["Misalignment", "MisalignmentSteer", "VideoCreateError"]
