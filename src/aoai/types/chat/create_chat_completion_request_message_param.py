"""Names of `openai.types.chat.create_chat_completion_request_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import CreateChatCompletionRequestMessageParam

__all__ = ["CreateChatCompletionRequestMessageParam"]
