"""Names of `openai.types.fine_tuning.supervised_method_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import SupervisedMethodParam

__all__ = ["SupervisedMethodParam"]
