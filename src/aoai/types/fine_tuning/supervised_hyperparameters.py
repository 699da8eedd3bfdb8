"""Names of `openai.types.fine_tuning.supervised_hyperparameters`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import SupervisedHyperparameters

__all__ = ["SupervisedHyperparameters"]
