"""Names of `openai.types.fine_tuning.reinforcement_method`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import ReinforcementMethod
from aoai.types.graders import Grader

__all__ = ["Grader", "ReinforcementMethod"]
