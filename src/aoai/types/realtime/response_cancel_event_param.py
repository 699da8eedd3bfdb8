"""Names of `openai.types.realtime.response_cancel_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseCancelEventParam

__all__ = ["ResponseCancelEventParam"]
