"""Names of `openai.types.responses.response_reasoning_text_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseReasoningTextDeltaEvent

__all__ = ["ResponseReasoningTextDeltaEvent"]
