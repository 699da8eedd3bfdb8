"""Names of `openai.types.realtime.conversation_item_create_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemCreateEventParam

__all__ = ["ConversationItemCreateEventParam"]
