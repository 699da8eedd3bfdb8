"""Names of `openai.types.realtime.realtime_conversation_item_system_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeConversationItemSystemMessageParam
from aoai.types.realtime import SystemContentParam as Content

__all__ = ["Content", "RealtimeConversationItemSystemMessageParam"]
