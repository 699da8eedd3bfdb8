"""Names of `openai.types.responses.response_reasoning_summary_text_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseReasoningSummaryTextDeltaEvent

__all__ = ["ResponseReasoningSummaryTextDeltaEvent"]
