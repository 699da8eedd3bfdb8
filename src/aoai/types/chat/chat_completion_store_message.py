"""Names of `openai.types.chat.chat_completion_store_message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionStoreMessage, ChatCompletionStoreMessageContentPart

__all__ = ["ChatCompletionStoreMessage", "ChatCompletionStoreMessageContentPart"]
