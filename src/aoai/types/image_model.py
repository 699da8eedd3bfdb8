"""Names of `openai.types.image_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageModel

__all__ = ["ImageModel"]
