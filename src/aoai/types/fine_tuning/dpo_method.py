"""Names of `openai.types.fine_tuning.dpo_method`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import DpoMethod

__all__ = ["DpoMethod"]
