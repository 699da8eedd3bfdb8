"""Names of `openai.types.realtime.realtime_conversation_item_function_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeConversationItemFunctionCall

__all__ = ["RealtimeConversationItemFunctionCall"]
