"""Names of `openai.types.conversations.conversation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import Conversation

__all__ = ["Conversation"]
