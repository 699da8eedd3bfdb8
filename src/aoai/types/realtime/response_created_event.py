"""Names of `openai.types.realtime.response_created_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseCreatedEvent

__all__ = ["ResponseCreatedEvent"]
