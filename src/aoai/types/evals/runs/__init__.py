"""Names of `openai.types.evals.runs`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalRunOutputItem as OutputItemListResponse
from aoai.types.evals import EvalRunOutputItem as OutputItemRetrieveResponse
from aoai.types.evals import OutputItemListParams

__all__ = ["OutputItemListParams", "OutputItemListResponse", "OutputItemRetrieveResponse"]
