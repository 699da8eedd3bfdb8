"""Names of `openai.types.beta.threads.run_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RunListParams

__all__ = ["RunListParams"]
