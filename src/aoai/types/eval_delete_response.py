"""Names of `openai.types.eval_delete_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalDeleteResponse

__all__ = ["EvalDeleteResponse"]
