"""Names of `openai.types.responses.response_reasoning_item_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ReasoningContentParam as Content
from aoai.types.responses import ReasoningSummaryParam as Summary
from aoai.types.responses import ResponseReasoningItemParam

__all__ = ["Content", "ResponseReasoningItemParam", "Summary"]
