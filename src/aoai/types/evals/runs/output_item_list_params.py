"""Names of `openai.types.evals.runs.output_item_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import OutputItemListParams

__all__ = ["OutputItemListParams"]
