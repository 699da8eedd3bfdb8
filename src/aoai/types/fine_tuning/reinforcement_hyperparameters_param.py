"""Names of `openai.types.fine_tuning.reinforcement_hyperparameters_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import ReinforcementHyperparametersParam

__all__ = ["ReinforcementHyperparametersParam"]
