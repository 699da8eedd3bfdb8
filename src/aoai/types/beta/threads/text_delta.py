"""Names of `openai.types.beta.threads.text_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import TextDelta

__all__ = ["TextDelta"]
