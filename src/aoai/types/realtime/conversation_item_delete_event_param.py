"""Names of `openai.types.realtime.conversation_item_delete_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemDeleteEventParam

__all__ = ["ConversationItemDeleteEventParam"]
