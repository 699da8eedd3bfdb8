"""Names of `openai.types.realtime.response_output_item_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseOutputItemDoneEvent

__all__ = ["ResponseOutputItemDoneEvent"]
