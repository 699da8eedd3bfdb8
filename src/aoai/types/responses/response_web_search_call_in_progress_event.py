"""Names of `openai.types.responses.response_web_search_call_in_progress_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseWebSearchCallInProgressEvent

__all__ = ["ResponseWebSearchCallInProgressEvent"]
