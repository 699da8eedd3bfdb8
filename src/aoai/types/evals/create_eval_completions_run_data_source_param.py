"""Names of `openai.types.evals.create_eval_completions_run_data_source_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import CreateEvalCompletionsRunDataSourceParam
from aoai.types.evals import EvalCompletionsSourceParam as Source
from aoai.types.evals import EvalFileContentParam as SourceFileContent
from aoai.types.evals import EvalFileIDParam as SourceFileID
from aoai.types.evals import EvalInputImageParam as _EvalInputImageParam
from aoai.types.evals import EvalInputMessagesParam as InputMessages
from aoai.types.evals import EvalItemReferenceParam as InputMessagesItemReference
from aoai.types.evals import EvalOutputTextParam as _EvalOutputTextParam
from aoai.types.evals import EvalResponseFormatParam as SamplingParamsResponseFormat
from aoai.types.evals import EvalRowParam as SourceFileContentContent
from aoai.types.evals import EvalSamplingParam as SamplingParams
from aoai.types.evals import EvalStoredCompletionsParam as SourceStoredCompletions
from aoai.types.evals import EvalTemplateParam as InputMessagesTemplate
from aoai.types.responses import EasyInputMessageParam as InputMessagesTemplateTemplate
from aoai.types.responses import EasyInputMessageParam as InputMessagesTemplateTemplateEvalItem
from aoai.types.responses import ResponseInputAudioParam as _ResponseInputAudioParam
from aoai.types.responses import ResponseInputImageParam as InputMessagesTemplateTemplateEvalItemContentInputImage
from aoai.types.responses import ResponseInputImageParam as _ResponseInputImageParam
from aoai.types.responses import ResponseInputTextParam as _ResponseInputTextParam
from aoai.types.responses import ResponseOutputTextParam as InputMessagesTemplateTemplateEvalItemContentOutputText
from aoai.types.responses import ResponseOutputTextParam as _ResponseOutputTextParam

__all__ = [
    "CreateEvalCompletionsRunDataSourceParam",
    "InputMessages",
    "InputMessagesItemReference",
    "InputMessagesTemplate",
    "InputMessagesTemplateTemplate",
    "InputMessagesTemplateTemplateEvalItem",
    "InputMessagesTemplateTemplateEvalItemContent",
    "InputMessagesTemplateTemplateEvalItemContentInputImage",
    "InputMessagesTemplateTemplateEvalItemContentOutputText",
    "SamplingParams",
    "SamplingParamsResponseFormat",
    "Source",
    "SourceFileContent",
    "SourceFileContentContent",
    "SourceFileID",
    "SourceStoredCompletions",
]

InputMessagesTemplateTemplateEvalItemContent = (
    _EvalInputImageParam
    | _EvalOutputTextParam
    | _ResponseInputAudioParam
    | _ResponseInputImageParam
    | _ResponseInputTextParam
    | _ResponseOutputTextParam
)
