"""Names of `openai.types.realtime.realtime_conversation_item_system_message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeConversationItemSystemMessage
from aoai.types.realtime import SystemContent as Content

__all__ = ["Content", "RealtimeConversationItemSystemMessage"]
