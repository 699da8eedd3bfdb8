"""Names of `openai.types.beta.threads.run_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RunUpdateParams

__all__ = ["RunUpdateParams"]
