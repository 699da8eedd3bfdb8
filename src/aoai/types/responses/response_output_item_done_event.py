"""Names of `openai.types.responses.response_output_item_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputItemDoneEvent

__all__ = ["ResponseOutputItemDoneEvent"]
