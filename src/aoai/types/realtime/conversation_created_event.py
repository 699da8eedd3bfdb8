"""Names of `openai.types.realtime.conversation_created_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import Conversation, ConversationCreatedEvent

__all__ = ["Conversation", "ConversationCreatedEvent"]
