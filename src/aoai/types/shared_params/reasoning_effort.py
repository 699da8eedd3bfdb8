"""Names of `openai.types.shared_params.reasoning_effort`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import ReasoningEffort

__all__ = ["ReasoningEffort"]
