"""Names of `openai.types.beta.threads.annotation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import Annotation

__all__ = ["Annotation"]
