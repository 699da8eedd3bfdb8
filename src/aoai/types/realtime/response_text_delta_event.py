"""Names of `openai.types.realtime.response_text_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseTextDeltaEvent

__all__ = ["ResponseTextDeltaEvent"]
