"""Names of `openai.types.beta.threads.image_file_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageFileDelta

__all__ = ["ImageFileDelta"]
