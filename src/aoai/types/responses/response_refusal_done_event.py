"""Names of `openai.types.responses.response_refusal_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseRefusalDoneEvent

__all__ = ["ResponseRefusalDoneEvent"]
