"""Names of `openai.types.chat.chat_completion_token_logprob`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionTokenLogprob, TopLogprob

__all__ = ["ChatCompletionTokenLogprob", "TopLogprob"]
