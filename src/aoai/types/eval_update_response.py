"""Names of `openai.types.eval_update_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import Eval as EvalUpdateResponse
from aoai.types.evals import EvalCriterion as TestingCriterion
from aoai.types.evals import EvalDataSourceConfig as DataSourceConfig
from aoai.types.evals import EvalLogsDataSourceConfig as DataSourceConfigLogs
from aoai.types.evals import EvalPython as TestingCriterionEvalGraderPython
from aoai.types.evals import EvalScoreModel as TestingCriterionEvalGraderScoreModel
from aoai.types.evals import EvalTextSimilarity as TestingCriterionEvalGraderTextSimilarity

__all__ = [
    "DataSourceConfig",
    "DataSourceConfigLogs",
    "EvalUpdateResponse",
    "TestingCriterion",
    "TestingCriterionEvalGraderPython",
    "TestingCriterionEvalGraderScoreModel",
    "TestingCriterionEvalGraderTextSimilarity",
]
