"""Names of `openai.types.realtime.conversation_item_created_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemCreatedEvent

__all__ = ["ConversationItemCreatedEvent"]
