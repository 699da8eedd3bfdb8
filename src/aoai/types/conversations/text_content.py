"""Names of `openai.types.conversations.text_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import TextContent

__all__ = ["TextContent"]
