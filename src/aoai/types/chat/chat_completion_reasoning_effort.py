"""Names of `openai.types.chat.chat_completion_reasoning_effort`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionReasoningEffort

__all__ = ["ChatCompletionReasoningEffort"]
