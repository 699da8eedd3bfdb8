"""Names of `openai.types.realtime.conversation_item_truncated_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemTruncatedEvent

__all__ = ["ConversationItemTruncatedEvent"]
