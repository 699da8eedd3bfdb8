"""Names of `openai.types.chat.chat_completion_custom_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import (
    ChatCompletionCustomToolParam,
    CustomFormat,
    CustomFormatGrammar,
    CustomFormatGrammarGrammar,
    CustomFormatText,
)
from aoai.types.chat import CustomParam as Custom

__all__ = [
    "ChatCompletionCustomToolParam",
    "Custom",
    "CustomFormat",
    "CustomFormatGrammar",
    "CustomFormatGrammarGrammar",
    "CustomFormatText",
]
