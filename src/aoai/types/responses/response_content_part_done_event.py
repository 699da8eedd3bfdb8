"""Names of `openai.types.responses.response_content_part_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ReasoningContent as PartReasoningText
from aoai.types.responses import ResponseContentPartDoneEvent
from aoai.types.responses import ResponsePart as Part

__all__ = ["Part", "PartReasoningText", "ResponseContentPartDoneEvent"]
