"""Names of `openai.types.beta.threads.image_file_content_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageFileContentBlock

__all__ = ["ImageFileContentBlock"]
