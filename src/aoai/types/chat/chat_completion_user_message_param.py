"""Names of `openai.types.chat.chat_completion_user_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionUserMessageParam

__all__ = ["ChatCompletionUserMessageParam"]
