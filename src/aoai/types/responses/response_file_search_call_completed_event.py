"""Names of `openai.types.responses.response_file_search_call_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFileSearchCallCompletedEvent

__all__ = ["ResponseFileSearchCallCompletedEvent"]
