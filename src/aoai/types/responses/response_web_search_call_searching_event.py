"""Names of `openai.types.responses.response_web_search_call_searching_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseWebSearchCallSearchingEvent

__all__ = ["ResponseWebSearchCallSearchingEvent"]
