"""Names of `openai.types.image_edit_partial_image_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageEditPartialImageEvent

__all__ = ["ImageEditPartialImageEvent"]
