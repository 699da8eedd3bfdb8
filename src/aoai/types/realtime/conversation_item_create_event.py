"""Names of `openai.types.realtime.conversation_item_create_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemCreateEvent

__all__ = ["ConversationItemCreateEvent"]
