"""Names of `openai.types.responses.response_text_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Logprob, LogprobTopLogprob, ResponseTextDeltaEvent

__all__ = ["Logprob", "LogprobTopLogprob", "ResponseTextDeltaEvent"]
