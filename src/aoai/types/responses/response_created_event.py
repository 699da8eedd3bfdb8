"""Names of `openai.types.responses.response_created_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCreatedEvent

__all__ = ["ResponseCreatedEvent"]
