"""Names of `openai.types.responses.response_item_list`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseItemList

__all__ = ["ResponseItemList"]
