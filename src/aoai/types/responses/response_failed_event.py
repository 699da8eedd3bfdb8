"""Names of `openai.types.responses.response_failed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFailedEvent

__all__ = ["ResponseFailedEvent"]
