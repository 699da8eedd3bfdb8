"""Names of `openai.types.beta.threads.text_content_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import TextContentBlock

__all__ = ["TextContentBlock"]
