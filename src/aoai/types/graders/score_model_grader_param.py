"""Names of `openai.types.graders.score_model_grader_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalInputImageParam as _EvalInputImageParam
from aoai.types.evals import EvalOutputTextParam as _EvalOutputTextParam
from aoai.types.graders import GraderInputImageParam as InputContentInputImage
from aoai.types.graders import GraderInputImageParam as _GraderInputImageParam
from aoai.types.graders import GraderInputParam as Input
from aoai.types.graders import GraderOutputTextParam as InputContentOutputText
from aoai.types.graders import GraderOutputTextParam as _GraderOutputTextParam
from aoai.types.graders import SamplingParamsParam as SamplingParams
from aoai.types.graders import ScoreModelGraderParam
from aoai.types.responses import ResponseInputAudioParam as _ResponseInputAudioParam
from aoai.types.responses import ResponseInputTextParam as _ResponseInputTextParam

__all__ = [
    "Input",
    "InputContent",
    "InputContentInputImage",
    "InputContentOutputText",
    "SamplingParams",
    "ScoreModelGraderParam",
]

InputContent = (
    _EvalInputImageParam
    | _EvalOutputTextParam
    | _GraderInputImageParam
    | _GraderOutputTextParam
    | _ResponseInputAudioParam
    | _ResponseInputTextParam
)
