"""Names of `openai.types.beta.threads.image_file_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageFileParam

__all__ = ["ImageFileParam"]
