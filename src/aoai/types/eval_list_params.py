"""Names of `openai.types.eval_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalListParams

__all__ = ["EvalListParams"]
