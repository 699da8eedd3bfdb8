"""Names of `openai.types.realtime.conversation_item_done`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItemDone

__all__ = ["ConversationItemDone"]
