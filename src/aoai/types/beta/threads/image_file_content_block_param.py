"""Names of `openai.types.beta.threads.image_file_content_block_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageFileContentBlockParam

__all__ = ["ImageFileContentBlockParam"]
