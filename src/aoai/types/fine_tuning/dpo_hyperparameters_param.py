"""Names of `openai.types.fine_tuning.dpo_hyperparameters_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import DpoHyperparametersParam

__all__ = ["DpoHyperparametersParam"]
