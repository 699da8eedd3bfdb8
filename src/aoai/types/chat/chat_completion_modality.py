"""Names of `openai.types.chat.chat_completion_modality`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionModality

__all__ = ["ChatCompletionModality"]
