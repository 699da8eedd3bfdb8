"""Names of `openai.types.evals.create_eval_completions_run_data_source`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import CreateEvalCompletionsRunDataSource
from aoai.types.evals import EvalCompletionsSource as Source
from aoai.types.evals import EvalFileContent as SourceFileContent
from aoai.types.evals import EvalFileID as SourceFileID
from aoai.types.evals import EvalInputImage as InputMessagesTemplateTemplateEvalItemContentInputImage
from aoai.types.evals import EvalInputMessages as InputMessages
from aoai.types.evals import EvalItem as InputMessagesTemplateTemplateEvalItem
from aoai.types.evals import EvalItemContent as InputMessagesTemplateTemplateEvalItemContent
from aoai.types.evals import EvalItemReference as InputMessagesItemReference
from aoai.types.evals import EvalOutputText as InputMessagesTemplateTemplateEvalItemContentOutputText
from aoai.types.evals import EvalResponseFormat as SamplingParamsResponseFormat
from aoai.types.evals import EvalRow as SourceFileContentContent
from aoai.types.evals import EvalSampling as SamplingParams
from aoai.types.evals import EvalStoredCompletions as SourceStoredCompletions
from aoai.types.evals import EvalTemplate as InputMessagesTemplate
from aoai.types.evals import EvalTemplateItem as InputMessagesTemplateTemplate

__all__ = [
    "CreateEvalCompletionsRunDataSource",
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
