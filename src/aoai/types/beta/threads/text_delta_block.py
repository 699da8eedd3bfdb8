"""Names of `openai.types.beta.threads.text_delta_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import TextDeltaBlock

__all__ = ["TextDeltaBlock"]
