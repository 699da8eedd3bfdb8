"""Names of `openai.types.graders.grader_inputs_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalInputImageParam as GraderInputsParamItemInputImage
from aoai.types.evals import EvalInputImageParam as _EvalInputImageParam
from aoai.types.evals import EvalOutputTextParam as GraderInputsParamItemOutputText
from aoai.types.evals import EvalOutputTextParam as _EvalOutputTextParam
from aoai.types.responses import ResponseInputAudioParam as _ResponseInputAudioParam
from aoai.types.responses import ResponseInputTextParam as _ResponseInputTextParam

__all__ = [
    "GraderInputsParam",
    "GraderInputsParamItem",
    "GraderInputsParamItemInputImage",
    "GraderInputsParamItemOutputText",
]

GraderInputsParam = _EvalInputImageParam | _EvalOutputTextParam | _ResponseInputAudioParam | _ResponseInputTextParam
GraderInputsParamItem = _EvalInputImageParam | _EvalOutputTextParam | _ResponseInputAudioParam | _ResponseInputTextParam
