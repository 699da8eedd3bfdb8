"""Names of `openai.types.responses.response_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCompletedEvent

__all__ = ["ResponseCompletedEvent"]
