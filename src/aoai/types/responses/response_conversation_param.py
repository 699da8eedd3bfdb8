"""Names of `openai.types.responses.response_conversation_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseConversationParam

__all__ = ["ResponseConversationParam"]
