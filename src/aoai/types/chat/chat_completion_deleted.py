"""Names of `openai.types.chat.chat_completion_deleted`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionDeleted

__all__ = ["ChatCompletionDeleted"]
