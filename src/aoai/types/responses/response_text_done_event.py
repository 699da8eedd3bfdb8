"""Names of `openai.types.responses.response_text_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Logprob, LogprobTopLogprob, ResponseTextDoneEvent

__all__ = ["Logprob", "LogprobTopLogprob", "ResponseTextDoneEvent"]
