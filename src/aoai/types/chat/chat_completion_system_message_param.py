"""Names of `openai.types.chat.chat_completion_system_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionSystemMessageParam

__all__ = ["ChatCompletionSystemMessageParam"]
