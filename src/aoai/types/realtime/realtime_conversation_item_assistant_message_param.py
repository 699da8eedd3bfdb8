"""Names of `openai.types.realtime.realtime_conversation_item_assistant_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AssistantContentParam as Content
from aoai.types.realtime import RealtimeConversationItemAssistantMessageParam

__all__ = ["Content", "RealtimeConversationItemAssistantMessageParam"]
