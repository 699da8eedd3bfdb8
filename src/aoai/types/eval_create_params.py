"""Names of `openai.types.eval_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalCreateParams
from aoai.types.evals import EvalCriterionParam as TestingCriterion
from aoai.types.evals import EvalCustomDataSourceConfigParam as DataSourceConfigCustom
from aoai.types.evals import EvalDataSourceConfigParam as DataSourceConfig
from aoai.types.evals import EvalInputImageParam as TestingCriterionLabelModelInputEvalItemContentInputImage
from aoai.types.evals import EvalInputImageParam as _EvalInputImageParam
from aoai.types.evals import EvalInputParam as TestingCriterionLabelModelInput
from aoai.types.evals import EvalItemParam as TestingCriterionLabelModelInputEvalItem
from aoai.types.evals import EvalLabelModelParam as TestingCriterionLabelModel
from aoai.types.evals import EvalLogsDataSourceConfigParam as DataSourceConfigLogs
from aoai.types.evals import EvalMessageParam as TestingCriterionLabelModelInputSimpleInputMessage
from aoai.types.evals import EvalOutputTextParam as TestingCriterionLabelModelInputEvalItemContentOutputText
from aoai.types.evals import EvalOutputTextParam as _EvalOutputTextParam
from aoai.types.evals import EvalPythonParam as TestingCriterionPython
from aoai.types.evals import EvalScoreModelParam as TestingCriterionScoreModel
from aoai.types.evals import EvalStoredCompletionsDataSourceConfigParam as DataSourceConfigStoredCompletions
from aoai.types.evals import EvalTextSimilarityParam as TestingCriterionTextSimilarity
from aoai.types.responses import ResponseInputAudioParam as _ResponseInputAudioParam
from aoai.types.responses import ResponseInputTextParam as _ResponseInputTextParam

__all__ = [
    "DataSourceConfig",
    "DataSourceConfigCustom",
    "DataSourceConfigLogs",
    "DataSourceConfigStoredCompletions",
    "EvalCreateParams",
    "TestingCriterion",
    "TestingCriterionLabelModel",
    "TestingCriterionLabelModelInput",
    "TestingCriterionLabelModelInputEvalItem",
    "TestingCriterionLabelModelInputEvalItemContent",
    "TestingCriterionLabelModelInputEvalItemContentInputImage",
    "TestingCriterionLabelModelInputEvalItemContentOutputText",
    "TestingCriterionLabelModelInputSimpleInputMessage",
    "TestingCriterionPython",
    "TestingCriterionScoreModel",
    "TestingCriterionTextSimilarity",
]

TestingCriterionLabelModelInputEvalItemContent = (
    _EvalInputImageParam | _EvalOutputTextParam | _ResponseInputAudioParam | _ResponseInputTextParam
)
