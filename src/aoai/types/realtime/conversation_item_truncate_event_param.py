"""Names of `openai.types.realtime.conversation_item_truncate_event_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemTruncateEventParam

__all__ = ["ConversationItemTruncateEventParam"]
