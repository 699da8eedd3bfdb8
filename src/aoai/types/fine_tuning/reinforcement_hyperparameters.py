"""Names of `openai.types.fine_tuning.reinforcement_hyperparameters`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import ReinforcementHyperparameters

__all__ = ["ReinforcementHyperparameters"]
