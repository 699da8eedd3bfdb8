"""Names of `openai.types.realtime.response_text_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseTextDoneEvent

__all__ = ["ResponseTextDoneEvent"]
