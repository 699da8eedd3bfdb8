"""Names of `openai.types.fine_tuning.reinforcement_method_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import ReinforcementMethodParam
from aoai.types.graders import MultiGraderParam as _MultiGraderParam
from aoai.types.graders import PythonGraderParam as _PythonGraderParam
from aoai.types.graders import ScoreModelGraderParam as _ScoreModelGraderParam
from aoai.types.graders import StringCheckGraderParam as _StringCheckGraderParam
from aoai.types.graders import TextSimilarityGraderParam as _TextSimilarityGraderParam

__all__ = ["Grader", "ReinforcementMethodParam"]

Grader = (
    _MultiGraderParam
    | _PythonGraderParam
    | _ScoreModelGraderParam
    | _StringCheckGraderParam
    | _TextSimilarityGraderParam
)
