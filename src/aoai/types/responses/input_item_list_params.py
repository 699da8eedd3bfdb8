"""Names of `openai.types.responses.input_item_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InputItemListParams

__all__ = ["InputItemListParams"]
