"""Names of `openai.types.responses.response_error_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseErrorEvent

__all__ = ["ResponseErrorEvent"]
