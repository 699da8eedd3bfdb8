"""Names of `openai.types.conversations.input_image_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputImage as InputImageContent

__all__ = ["InputImageContent"]
