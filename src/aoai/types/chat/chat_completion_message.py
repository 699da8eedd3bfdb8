"""Names of `openai.types.chat.chat_completion_message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import Annotation, ChatCompletionMessage, FunctionCall
from aoai.types.chat import URLCitation as AnnotationURLCitation

__all__ = ["Annotation", "AnnotationURLCitation", "ChatCompletionMessage", "FunctionCall"]
