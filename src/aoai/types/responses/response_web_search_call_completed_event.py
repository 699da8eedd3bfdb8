"""Names of `openai.types.responses.response_web_search_call_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseWebSearchCallCompletedEvent

__all__ = ["ResponseWebSearchCallCompletedEvent"]
