"""Names of `openai.types.fine_tuning.supervised_method`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import SupervisedMethod

__all__ = ["SupervisedMethod"]
