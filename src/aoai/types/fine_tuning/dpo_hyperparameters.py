"""Names of `openai.types.fine_tuning.dpo_hyperparameters`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import DpoHyperparameters

__all__ = ["DpoHyperparameters"]
