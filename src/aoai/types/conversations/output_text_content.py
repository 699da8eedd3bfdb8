"""Names of `openai.types.conversations.output_text_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputText as OutputTextContent

__all__ = ["OutputTextContent"]
