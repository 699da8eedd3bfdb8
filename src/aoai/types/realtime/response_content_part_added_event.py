"""Names of `openai.types.realtime.response_content_part_added_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import Part, ResponseContentPartAddedEvent

__all__ = ["Part", "ResponseContentPartAddedEvent"]
