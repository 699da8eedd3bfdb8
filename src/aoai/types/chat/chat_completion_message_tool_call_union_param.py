"""Names of `openai.types.chat.chat_completion_message_tool_call_union_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionMessageToolCallUnionParam

__all__ = ["ChatCompletionMessageToolCallUnionParam"]
