"""Names of `openai.types.evals.run_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import RunListParams

__all__ = ["RunListParams"]
