"""Names of `openai.types.fine_tuning.alpha.grader_run_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import GraderRunParams
from aoai.types.graders import MultiGraderParam as _MultiGraderParam
from aoai.types.graders import PythonGraderParam as _PythonGraderParam
from aoai.types.graders import ScoreModelGraderParam as _ScoreModelGraderParam
from aoai.types.graders import StringCheckGraderParam as _StringCheckGraderParam
from aoai.types.graders import TextSimilarityGraderParam as _TextSimilarityGraderParam

__all__ = ["Grader", "GraderRunParams"]

Grader = (
    _MultiGraderParam
    | _PythonGraderParam
    | _ScoreModelGraderParam
    | _StringCheckGraderParam
    | _TextSimilarityGraderParam
)
