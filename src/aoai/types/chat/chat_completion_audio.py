"""Names of `openai.types.chat.chat_completion_audio`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionAudio

__all__ = ["ChatCompletionAudio"]
