"""Names of `openai.types.realtime.response_content_part_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import Part, ResponseContentPartDoneEvent

__all__ = ["Part", "ResponseContentPartDoneEvent"]
