"""Names of `openai.types.conversations.conversation_item_list`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ConversationItemList

__all__ = ["ConversationItemList"]
