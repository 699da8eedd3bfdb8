"""Names of `openai.types.realtime.conversation_item_delete_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemDeleteEvent

__all__ = ["ConversationItemDeleteEvent"]
