"""Names of `openai.types.conversations.item_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ItemListParams

__all__ = ["ItemListParams"]
