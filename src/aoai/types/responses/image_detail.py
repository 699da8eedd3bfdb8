"""Names of `openai.types.responses.image_detail`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ImageDetail

__all__ = ["ImageDetail"]
