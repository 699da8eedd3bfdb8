"""Names of `openai.types.evals.run_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalCriterionResult as PerTestingCriteriaResult
from aoai.types.evals import EvalFileContent as DataSourceResponsesSourceFileContent
from aoai.types.evals import EvalFileID as DataSourceResponsesSourceFileID
from aoai.types.evals import EvalInputImage as DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage
from aoai.types.evals import EvalItem as DataSourceResponsesInputMessagesTemplateTemplateEvalItem
from aoai.types.evals import EvalItemContent as DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent
from aoai.types.evals import EvalItemReference as DataSourceResponsesInputMessagesItemReference
from aoai.types.evals import EvalMessage as DataSourceResponsesInputMessagesTemplateTemplateChatMessage
from aoai.types.evals import EvalModelUsage as PerModelUsage
from aoai.types.evals import EvalOutputText as DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText
from aoai.types.evals import EvalResponsesInputMessages as DataSourceResponsesInputMessages
from aoai.types.evals import EvalResponsesQuery as DataSourceResponsesSourceResponses
from aoai.types.evals import EvalResponsesRunDataSource as DataSourceResponses
from aoai.types.evals import EvalResponsesSampling as DataSourceResponsesSamplingParams
from aoai.types.evals import EvalResponsesSource as DataSourceResponsesSource
from aoai.types.evals import EvalResponsesTemplate as DataSourceResponsesInputMessagesTemplate
from aoai.types.evals import EvalResponsesTemplateItem as DataSourceResponsesInputMessagesTemplateTemplate
from aoai.types.evals import EvalResponsesText as DataSourceResponsesSamplingParamsText
from aoai.types.evals import EvalResultCounts as ResultCounts
from aoai.types.evals import EvalRow as DataSourceResponsesSourceFileContentContent
from aoai.types.evals import EvalRun as RunCreateResponse
from aoai.types.evals import EvalRunDataSource as DataSource

__all__ = [
    "DataSource",
    "DataSourceResponses",
    "DataSourceResponsesInputMessages",
    "DataSourceResponsesInputMessagesItemReference",
    "DataSourceResponsesInputMessagesTemplate",
    "DataSourceResponsesInputMessagesTemplateTemplate",
    "DataSourceResponsesInputMessagesTemplateTemplateChatMessage",
    "DataSourceResponsesInputMessagesTemplateTemplateEvalItem",
    "DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent",
    "DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage",
    "DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText",
    "DataSourceResponsesSamplingParams",
    "DataSourceResponsesSamplingParamsText",
    "DataSourceResponsesSource",
    "DataSourceResponsesSourceFileContent",
    "DataSourceResponsesSourceFileContentContent",
    "DataSourceResponsesSourceFileID",
    "DataSourceResponsesSourceResponses",
    "PerModelUsage",
    "PerTestingCriteriaResult",
    "ResultCounts",
    "RunCreateResponse",
]
