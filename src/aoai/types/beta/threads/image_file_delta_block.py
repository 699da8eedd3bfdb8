"""Names of `openai.types.beta.threads.image_file_delta_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageFileDeltaBlock

__all__ = ["ImageFileDeltaBlock"]
