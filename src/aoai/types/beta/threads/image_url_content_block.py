"""Names of `openai.types.beta.threads.image_url_content_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageURLContentBlock

__all__ = ["ImageURLContentBlock"]
