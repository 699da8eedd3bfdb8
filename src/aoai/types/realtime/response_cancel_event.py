"""Names of `openai.types.realtime.response_cancel_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseCancelEvent

__all__ = ["ResponseCancelEvent"]
