"""Names of `openai.types.image_input_reference_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageInputReferenceParam

__all__ = ["ImageInputReferenceParam"]
