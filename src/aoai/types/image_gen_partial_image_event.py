"""Names of `openai.types.image_gen_partial_image_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageGenPartialImageEvent

__all__ = ["ImageGenPartialImageEvent"]
