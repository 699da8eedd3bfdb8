"""Names of `openai.types.realtime.response_item_reference_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseItemReferenceParam

__all__ = ["ResponseItemReferenceParam"]
