"""Names of `openai.types.uploads.part_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.uploads import PartCreateParams

__all__ = ["PartCreateParams"]
