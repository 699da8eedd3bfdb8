"""Names of `openai.types.chat.chat_completion_role`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionRole

__all__ = ["ChatCompletionRole"]
