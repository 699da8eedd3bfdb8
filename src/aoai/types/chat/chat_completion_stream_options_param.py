"""Names of `openai.types.chat.chat_completion_stream_options_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionStreamOptionsParam

__all__ = ["ChatCompletionStreamOptionsParam"]
