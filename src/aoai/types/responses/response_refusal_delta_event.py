"""Names of `openai.types.responses.response_refusal_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseRefusalDeltaEvent

__all__ = ["ResponseRefusalDeltaEvent"]
