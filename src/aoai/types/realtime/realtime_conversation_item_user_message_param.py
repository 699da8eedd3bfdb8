"""Names of `openai.types.realtime.realtime_conversation_item_user_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeConversationItemUserMessageParam
from aoai.types.realtime import UserContentParam as Content

__all__ = ["Content", "RealtimeConversationItemUserMessageParam"]
