"""Names of `openai.types.responses.response_image_gen_call_generating_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseImageGenCallGeneratingEvent

__all__ = ["ResponseImageGenCallGeneratingEvent"]
