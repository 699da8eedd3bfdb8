"""Names of `openai.types.shared.reasoning_effort`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ReasoningEffort

__all__ = ["ReasoningEffort"]
