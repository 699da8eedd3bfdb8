"""Names of `openai.types.image`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import Image

__all__ = ["Image"]
