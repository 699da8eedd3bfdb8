"""Names of `openai.types.image_gen_stream_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageGenStreamEvent

__all__ = ["ImageGenStreamEvent"]
