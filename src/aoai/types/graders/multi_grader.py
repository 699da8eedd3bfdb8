"""Names of `openai.types.graders.multi_grader`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import MultiGrader
from aoai.types.graders import SingleGrader as Graders

__all__ = ["Graders", "MultiGrader"]
