"""Names of `openai.types.conversations.input_text_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputText as InputTextContent

__all__ = ["InputTextContent"]
