"""Names of `openai.types.graders.multi_grader_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import MultiGraderParam
from aoai.types.graders import SingleGraderParam as Graders

__all__ = ["Graders", "MultiGraderParam"]
