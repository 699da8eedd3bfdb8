"""Names of `openai.types.beta.threads.image_url_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ImageURLParam

__all__ = ["ImageURLParam"]
