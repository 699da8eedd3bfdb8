"""Names of `openai.types.responses.response_stream_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseStreamEvent

__all__ = ["ResponseStreamEvent"]
