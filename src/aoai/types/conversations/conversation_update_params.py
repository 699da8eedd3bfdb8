"""Names of `openai.types.conversations.conversation_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ConversationUpdateParams

__all__ = ["ConversationUpdateParams"]
