"""Names of `openai.types.conversations.conversation_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ConversationCreateParams

__all__ = ["ConversationCreateParams"]
