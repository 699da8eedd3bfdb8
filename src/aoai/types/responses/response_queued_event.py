"""Names of `openai.types.responses.response_queued_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseQueuedEvent

__all__ = ["ResponseQueuedEvent"]
