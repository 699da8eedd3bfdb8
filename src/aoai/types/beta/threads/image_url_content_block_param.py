"""Names of `openai.types.beta.threads.image_url_content_block_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageURLContentBlockParam

__all__ = ["ImageURLContentBlockParam"]
