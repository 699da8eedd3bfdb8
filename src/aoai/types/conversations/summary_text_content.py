"""Names of `openai.types.conversations.summary_text_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import SummaryTextContent

__all__ = ["SummaryTextContent"]
