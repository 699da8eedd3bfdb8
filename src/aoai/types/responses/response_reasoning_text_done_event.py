"""Names of `openai.types.responses.response_reasoning_text_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseReasoningTextDoneEvent

__all__ = ["ResponseReasoningTextDoneEvent"]
