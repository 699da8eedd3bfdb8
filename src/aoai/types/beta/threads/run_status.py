"""Names of `openai.types.beta.threads.run_status`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RunStatus

__all__ = ["RunStatus"]
