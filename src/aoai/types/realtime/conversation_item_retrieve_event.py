"""Names of `openai.types.realtime.conversation_item_retrieve_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemRetrieveEvent

__all__ = ["ConversationItemRetrieveEvent"]
