"""Names of `openai.types.chat.chat_completion_content_part_refusal_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionContentPartRefusalParam

__all__ = ["ChatCompletionContentPartRefusalParam"]
