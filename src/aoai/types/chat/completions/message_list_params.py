"""Names of `openai.types.chat.completions.message_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import MessageListParams

__all__ = ["MessageListParams"]
