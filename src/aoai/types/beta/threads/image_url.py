"""Names of `openai.types.beta.threads.image_url`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageURL

__all__ = ["ImageURL"]
