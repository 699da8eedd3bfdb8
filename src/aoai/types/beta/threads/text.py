"""Names of `openai.types.beta.threads.text`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import Text

__all__ = ["Text"]
