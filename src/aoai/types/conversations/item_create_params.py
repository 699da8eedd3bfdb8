"""Names of `openai.types.conversations.item_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ItemCreateParams

__all__ = ["ItemCreateParams"]
