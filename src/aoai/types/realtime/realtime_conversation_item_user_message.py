"""Names of `openai.types.realtime.realtime_conversation_item_user_message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeConversationItemUserMessage
from aoai.types.realtime import UserContent as Content

__all__ = ["Content", "RealtimeConversationItemUserMessage"]
