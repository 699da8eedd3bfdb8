"""Names of `openai.types.responses.response_reasoning_summary_part_added_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ReasoningSummary as Part
from aoai.types.responses import ResponseReasoningSummaryPartAddedEvent

__all__ = ["Part", "ResponseReasoningSummaryPartAddedEvent"]
