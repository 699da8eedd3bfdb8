"""Names of `openai.types.beta.threads.image_file`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageFile

__all__ = ["ImageFile"]
