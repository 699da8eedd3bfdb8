"""Names of `openai.types.realtime.realtime_conversation_item_function_call_output_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeConversationItemFunctionCallOutputParam

__all__ = ["RealtimeConversationItemFunctionCallOutputParam"]
