"""Names of `openai.types.image_edit_stream_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageEditStreamEvent

__all__ = ["ImageEditStreamEvent"]
