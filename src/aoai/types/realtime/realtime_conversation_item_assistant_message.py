"""Names of `openai.types.realtime.realtime_conversation_item_assistant_message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AssistantContent as Content
from aoai.types.realtime import RealtimeConversationItemAssistantMessage

__all__ = ["Content", "RealtimeConversationItemAssistantMessage"]
