"""Names of `openai.types.fine_tuning.dpo_method_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import DpoMethodParam

__all__ = ["DpoMethodParam"]
