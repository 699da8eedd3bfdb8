"""Names of `openai.types.realtime.conversation_item_deleted_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemDeletedEvent

__all__ = ["ConversationItemDeletedEvent"]
