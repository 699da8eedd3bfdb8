"""Names of `openai.types.eval_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalUpdateParams

__all__ = ["EvalUpdateParams"]
