"""Names of `openai.types.shared.chat_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ChatModel

__all__ = ["ChatModel"]
