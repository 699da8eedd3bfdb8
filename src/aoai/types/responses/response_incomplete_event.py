"""Names of `openai.types.responses.response_incomplete_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseIncompleteEvent

__all__ = ["ResponseIncompleteEvent"]
