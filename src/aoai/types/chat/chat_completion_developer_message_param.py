"""Names of `openai.types.chat.chat_completion_developer_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionDeveloperMessageParam

__all__ = ["ChatCompletionDeveloperMessageParam"]
