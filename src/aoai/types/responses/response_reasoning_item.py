"""Names of `openai.types.responses.response_reasoning_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ReasoningContent as Content
from aoai.types.responses import ReasoningSummary as Summary
from aoai.types.responses import ResponseReasoningItem

__all__ = ["Content", "ResponseReasoningItem", "Summary"]
