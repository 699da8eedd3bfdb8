"""Names of `openai.types.evals.eval_api_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalAPIError

__all__ = ["EvalAPIError"]
