"""Names of `openai.types.conversations.conversation_deleted_resource`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ConversationDeletedResource

__all__ = ["ConversationDeletedResource"]
