"""Names of `openai.types.beta.threads.text_content_block_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import TextContentBlockParam

__all__ = ["TextContentBlockParam"]
