"""Names of `openai.types.chat.chat_completion_assistant_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import AssistantAudio as Audio
from aoai.types.chat import ChatCompletionAssistantMessageParam, ContentArrayOfContentPart
from aoai.types.chat import FunctionCallParam as FunctionCall

__all__ = ["Audio", "ChatCompletionAssistantMessageParam", "ContentArrayOfContentPart", "FunctionCall"]
