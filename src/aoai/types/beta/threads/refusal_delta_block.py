"""Names of `openai.types.beta.threads.refusal_delta_block`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RefusalDeltaBlock

__all__ = ["RefusalDeltaBlock"]
