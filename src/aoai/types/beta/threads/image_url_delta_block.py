"""Names of `openai.types.beta.threads.image_url_delta_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageURLDeltaBlock

__all__ = ["ImageURLDeltaBlock"]
