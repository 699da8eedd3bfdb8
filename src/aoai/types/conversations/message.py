"""Names of `openai.types.conversations.message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import Content, ContentReasoningText, Message

__all__ = ["Content", "ContentReasoningText", "Message"]
