"""Names of `openai.types.chat.parsed_chat_completion`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ParsedChatCompletion, ParsedChoice

__all__ = ["ParsedChatCompletion", "ParsedChoice"]
