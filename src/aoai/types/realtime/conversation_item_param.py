"""Names of `openai.types.realtime.conversation_item_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemParam

__all__ = ["ConversationItemParam"]
