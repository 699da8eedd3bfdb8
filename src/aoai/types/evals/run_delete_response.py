"""Names of `openai.types.evals.run_delete_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import RunDeleteResponse

__all__ = ["RunDeleteResponse"]
