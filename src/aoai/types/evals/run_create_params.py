"""Names of `openai.types.evals.run_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalFileContentParam as DataSourceCreateEvalResponsesRunDataSourceSourceFileContent
from aoai.types.evals import EvalFileIDParam as DataSourceCreateEvalResponsesRunDataSourceSourceFileID
from aoai.types.evals import (
    EvalInputImageParam as DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentInputImage,
)
from aoai.types.evals import EvalInputImageParam as _EvalInputImageParam
from aoai.types.evals import EvalInputParam as DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplate
from aoai.types.evals import (
    EvalItemParam as DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItem,
)
from aoai.types.evals import (
    EvalItemReferenceParam as DataSourceCreateEvalResponsesRunDataSourceInputMessagesItemReference,
)
from aoai.types.evals import (
    EvalMessageParam as DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateChatMessage,
)
from aoai.types.evals import (
    EvalOutputTextParam as DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentOutputText,
)
from aoai.types.evals import EvalOutputTextParam as _EvalOutputTextParam
from aoai.types.evals import EvalResponsesInputMessagesParam as DataSourceCreateEvalResponsesRunDataSourceInputMessages
from aoai.types.evals import EvalResponsesQueryParam as DataSourceCreateEvalResponsesRunDataSourceSourceResponses
from aoai.types.evals import EvalResponsesRunDataSourceParam as DataSourceCreateEvalResponsesRunDataSource
from aoai.types.evals import EvalResponsesSamplingParam as DataSourceCreateEvalResponsesRunDataSourceSamplingParams
from aoai.types.evals import EvalResponsesSourceParam as DataSourceCreateEvalResponsesRunDataSourceSource
from aoai.types.evals import (
    EvalResponsesTemplateParam as DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplate,
)
from aoai.types.evals import EvalResponsesTextParam as DataSourceCreateEvalResponsesRunDataSourceSamplingParamsText
from aoai.types.evals import EvalRowParam as DataSourceCreateEvalResponsesRunDataSourceSourceFileContentContent
from aoai.types.evals import EvalRunDataSourceParam as DataSource
from aoai.types.evals import RunCreateParams
from aoai.types.responses import ResponseInputAudioParam as _ResponseInputAudioParam
from aoai.types.responses import ResponseInputTextParam as _ResponseInputTextParam

__all__ = [
    "DataSource",
    "DataSourceCreateEvalResponsesRunDataSource",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessages",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesItemReference",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplate",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplate",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateChatMessage",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItem",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContent",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentInputImage",
    "DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentOutputText",
    "DataSourceCreateEvalResponsesRunDataSourceSamplingParams",
    "DataSourceCreateEvalResponsesRunDataSourceSamplingParamsText",
    "DataSourceCreateEvalResponsesRunDataSourceSource",
    "DataSourceCreateEvalResponsesRunDataSourceSourceFileContent",
    "DataSourceCreateEvalResponsesRunDataSourceSourceFileContentContent",
    "DataSourceCreateEvalResponsesRunDataSourceSourceFileID",
    "DataSourceCreateEvalResponsesRunDataSourceSourceResponses",
    "RunCreateParams",
]

DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContent = (
    _EvalInputImageParam | _EvalOutputTextParam | _ResponseInputAudioParam | _ResponseInputTextParam
)
