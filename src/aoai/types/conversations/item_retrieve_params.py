"""Names of `openai.types.conversations.item_retrieve_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ItemRetrieveParams

__all__ = ["ItemRetrieveParams"]
