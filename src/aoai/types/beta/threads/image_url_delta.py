"""Names of `openai.types.beta.threads.image_url_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageURLDelta

__all__ = ["ImageURLDelta"]
