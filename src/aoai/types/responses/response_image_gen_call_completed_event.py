"""Names of `openai.types.responses.response_image_gen_call_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseImageGenCallCompletedEvent

__all__ = ["ResponseImageGenCallCompletedEvent"]
