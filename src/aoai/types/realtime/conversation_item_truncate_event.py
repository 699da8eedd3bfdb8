"""Names of `openai.types.realtime.conversation_item_truncate_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemTruncateEvent

__all__ = ["ConversationItemTruncateEvent"]
