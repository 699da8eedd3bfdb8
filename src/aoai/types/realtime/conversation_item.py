"""Names of `openai.types.realtime.conversation_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ConversationItem

__all__ = ["ConversationItem"]
