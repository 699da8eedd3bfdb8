"""Names of `openai.types.responses.response_input_message_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputMessageItem

__all__ = ["ResponseInputMessageItem"]
