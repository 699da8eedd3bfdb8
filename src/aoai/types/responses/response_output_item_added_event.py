"""Names of `openai.types.responses.response_output_item_added_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputItemAddedEvent

__all__ = ["ResponseOutputItemAddedEvent"]
