"""Names of `openai.types.realtime.conversation_item_added`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemAdded

__all__ = ["ConversationItemAdded"]
