"""Names of `openai.types.beta.threads.refusal_content_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RefusalContentBlock

__all__ = ["RefusalContentBlock"]
