"""Names of `openai.types.chat.chat_completion_tool_union_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionToolUnionParam

__all__ = ["ChatCompletionToolUnionParam"]
