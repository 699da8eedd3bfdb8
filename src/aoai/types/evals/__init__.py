"""Evaluations: what is to be tested and how it is judged, the runs of it, and what each case came to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Alias, Model, Unknown
from ..chat import ChatCompletionFunctionTool, ChatCompletionFunctionToolParam
from ..graders import (
    EndpointGrader,
    EndpointGraderParam,
    GraderInputs,
    GraderInputsParam,
    LabelModelGrader,
    PythonGrader,
    PythonGraderParam,
    ScoreModelGrader,
    ScoreModelGraderParam,
    StringCheckGrader,
    StringCheckGraderParam,
    TextSimilarityGrader,
    TextSimilarityGraderParam,
)
from ..responses import (
    EasyInputMessage,
    EasyInputMessageParam,
    ResponseFormatTextConfig,
    ResponseFormatTextConfigParam,
    ResponseInputAudio,
    ResponseInputAudioParam,
    ResponseInputText,
    ResponseInputTextParam,
    Tool,
    ToolParam,
)
from ..shared import (
    Metadata,
    Options,
    ReasoningEffort,
    ResponseFormatJSONObject,
    ResponseFormatJSONSchema,
    ResponseFormatText,
)
from ..shared_params import ResponseFormatJSONObject as ResponseFormatJSONObjectParam
from ..shared_params import ResponseFormatJSONSchema as ResponseFormatJSONSchemaParam
from ..shared_params import ResponseFormatText as ResponseFormatTextParam

__all__ = [
    "CreateEvalCompletionsRunDataSource",
    "CreateEvalCompletionsRunDataSourceParam",
    "CreateEvalJSONLRunDataSource",
    "CreateEvalJSONLRunDataSourceParam",
    "Eval",
    "EvalAPIError",
    "EvalCompletionsSource",
    "EvalCompletionsSourceParam",
    "EvalCreateArgs",
    "EvalCreateParams",
    "EvalCreateResponse",
    "EvalCriterion",
    "EvalCriterionParam",
    "EvalCriterionResult",
    "EvalCustomDataSourceConfig",
    "EvalCustomDataSourceConfigParam",
    "EvalDataSourceConfig",
    "EvalDataSourceConfigParam",
    "EvalDeleteResponse",
    "EvalFileContent",
    "EvalFileContentParam",
    "EvalFileID",
    "EvalFileIDParam",
    "EvalInputImage",
    "EvalInputImageParam",
    "EvalInputMessages",
    "EvalInputMessagesParam",
    "EvalInputParam",
    "EvalItem",
    "EvalItemContent",
    "EvalItemContentParam",
    "EvalItemParam",
    "EvalItemReference",
    "EvalItemReferenceParam",
    "EvalJSONLSource",
    "EvalJSONLSourceParam",
    "EvalLabelModelParam",
    "EvalListArgs",
    "EvalListParams",
    "EvalListResponse",
    "EvalLogsDataSourceConfig",
    "EvalLogsDataSourceConfigParam",
    "EvalMessage",
    "EvalMessageParam",
    "EvalModelUsage",
    "EvalOutputText",
    "EvalOutputTextParam",
    "EvalPython",
    "EvalPythonParam",
    "EvalResponseFormat",
    "EvalResponseFormatParam",
    "EvalResponsesInputMessages",
    "EvalResponsesInputMessagesParam",
    "EvalResponsesQuery",
    "EvalResponsesQueryParam",
    "EvalResponsesRunDataSource",
    "EvalResponsesRunDataSourceParam",
    "EvalResponsesSampling",
    "EvalResponsesSamplingParam",
    "EvalResponsesSource",
    "EvalResponsesSourceParam",
    "EvalResponsesTemplate",
    "EvalResponsesTemplateItem",
    "EvalResponsesTemplateParam",
    "EvalResponsesText",
    "EvalResponsesTextParam",
    "EvalResult",
    "EvalResultCounts",
    "EvalRetrieveResponse",
    "EvalRow",
    "EvalRowParam",
    "EvalRun",
    "EvalRunDataSource",
    "EvalRunDataSourceParam",
    "EvalRunOutputItem",
    "EvalSample",
    "EvalSampleOutput",
    "EvalSampleUsage",
    "EvalSampling",
    "EvalSamplingParam",
    "EvalScoreModel",
    "EvalScoreModelParam",
    "EvalStoredCompletions",
    "EvalStoredCompletionsDataSourceConfig",
    "EvalStoredCompletionsDataSourceConfigParam",
    "EvalStoredCompletionsParam",
    "EvalTemplate",
    "EvalTemplateItem",
    "EvalTemplateItemParam",
    "EvalTemplateParam",
    "EvalTextSimilarity",
    "EvalTextSimilarityParam",
    "EvalUpdateArgs",
    "EvalUpdateParams",
    "EvalUpdateResponse",
    "OutputItemListArgs",
    "OutputItemListParams",
    "OutputItemListResponse",
    "OutputItemRetrieveResponse",
    "RunCancelResponse",
    "RunCreateArgs",
    "RunCreateParams",
    "RunCreateResponse",
    "RunDeleteResponse",
    "RunListArgs",
    "RunListParams",
    "RunListResponse",
    "RunRetrieveResponse",
]

# -- replies -------------------------------------------------------------------------------------


class EvalLogsDataSourceConfig(Model):
    """Cases come from stored responses with this metadata."""

    schema_: Annotated[dict[str, Any], Alias("schema")]
    type: Literal["logs"] = "logs"
    metadata: Metadata | None = None


class EvalCustomDataSourceConfig(Model):
    """Cases come from files or requests, as `schema_` describes."""

    schema_: Annotated[dict[str, Any], Alias("schema")]
    type: Literal["custom"] = "custom"


class EvalStoredCompletionsDataSourceConfig(Model):
    """Cases come from stored completions with this metadata."""

    schema_: Annotated[dict[str, Any], Alias("schema")]
    type: Literal["stored_completions"] = "stored_completions"
    metadata: Metadata | None = None


EvalDataSourceConfig: TypeAlias = (
    EvalCustomDataSourceConfig | EvalLogsDataSourceConfig | EvalStoredCompletionsDataSourceConfig | Unknown
)


class EvalTextSimilarity(TextSimilarityGrader):
    """Measures how alike two texts are; `pass_threshold` is enough."""

    pass_threshold: float


class EvalPython(PythonGrader):
    """Runs Python source with a `grade` function; `pass_threshold` is enough."""

    pass_threshold: float | None = None


class EvalScoreModel(ScoreModelGrader):
    """Has a model give a score; `pass_threshold` is enough."""

    pass_threshold: float | None = None


EvalCriterion: TypeAlias = (
    LabelModelGrader | StringCheckGrader | EvalTextSimilarity | EvalPython | EvalScoreModel | EndpointGrader | Unknown
)


class Eval(Model):
    """An evaluation: what its cases hold, and what judges them."""

    id: str
    created_at: int
    data_source_config: EvalDataSourceConfig
    metadata: Metadata | None = None
    name: str
    object: Literal["eval"] = "eval"
    testing_criteria: list[EvalCriterion]


EvalCreateResponse: TypeAlias = Eval
EvalListResponse: TypeAlias = Eval
EvalRetrieveResponse: TypeAlias = Eval
EvalUpdateResponse: TypeAlias = Eval


class EvalDeleteResponse(Model):
    """An evaluation is gone."""

    deleted: bool
    eval_id: str
    object: str


class EvalRow(Model):
    """One case, perhaps with an answer that is there already."""

    item: dict[str, Any]
    sample: dict[str, Any] | None = None


class EvalFileContent(Model):
    """Cases in the request itself."""

    content: list[EvalRow]
    type: Literal["file_content"] = "file_content"


class EvalFileID(Model):
    """Cases in an uploaded JSONL file."""

    id: str
    type: Literal["file_id"] = "file_id"


class EvalStoredCompletions(Model):
    """Stored completions that match."""

    type: Literal["stored_completions"] = "stored_completions"
    created_after: int | None = None
    created_before: int | None = None
    limit: int | None = None
    metadata: Metadata | None = None
    model: str | None = None


EvalCompletionsSource: TypeAlias = EvalFileContent | EvalFileID | EvalStoredCompletions | Unknown


class EvalOutputText(Model):
    """A text that a model wrote."""

    text: str
    type: Literal["output_text"] = "output_text"


class EvalInputImage(Model):
    """An image by URL or data URL."""

    image_url: str
    type: Literal["input_image"] = "input_image"
    detail: str | None = None


EvalItemContent: TypeAlias = (
    str | ResponseInputText | EvalOutputText | EvalInputImage | ResponseInputAudio | GraderInputs | Unknown
)


class EvalItem(Model):
    """A message that may hold templates."""

    content: EvalItemContent
    role: Literal["user", "assistant", "system", "developer"]
    type: Literal["message"] | None = None


EvalTemplateItem: TypeAlias = EasyInputMessage | EvalItem | Unknown


class EvalTemplate(Model):
    """Messages that are filled in for each case."""

    template: list[EvalTemplateItem]
    type: Literal["template"] = "template"


class EvalItemReference(Model):
    """Messages that each case brings along, such as `item.messages`."""

    item_reference: str
    type: Literal["item_reference"] = "item_reference"


EvalInputMessages: TypeAlias = EvalTemplate | EvalItemReference | Unknown


EvalResponseFormat: TypeAlias = ResponseFormatText | ResponseFormatJSONSchema | ResponseFormatJSONObject | Unknown


class EvalSampling(Model):
    """How the model under test is to write."""

    max_completion_tokens: int | None = None
    max_tokens: int | None = None
    reasoning_effort: ReasoningEffort | str | None = None
    response_format: EvalResponseFormat | None = None
    seed: int | None = None
    temperature: float | None = None
    tools: list[ChatCompletionFunctionTool] | None = None
    top_p: float | None = None


class CreateEvalCompletionsRunDataSource(Model):
    """Has a model complete a chat for each case."""

    source: EvalCompletionsSource
    type: Literal["completions"] = "completions"
    input_messages: EvalInputMessages | None = None
    model: str | None = None
    sampling_params: EvalSampling | None = None


EvalJSONLSource: TypeAlias = EvalFileContent | EvalFileID | Unknown


class CreateEvalJSONLRunDataSource(Model):
    """Judges answers that are in the cases already."""

    source: EvalJSONLSource
    type: Literal["jsonl"] = "jsonl"


class EvalAPIError(Model):
    """Why a run failed."""

    code: str
    message: str


class EvalResponsesQuery(Model):
    """Stored responses that match."""

    type: Literal["responses"] = "responses"
    created_after: int | None = None
    created_before: int | None = None
    instructions_search: str | None = None
    metadata: Any | None = None
    model: str | None = None
    reasoning_effort: ReasoningEffort | str | None = None
    temperature: float | None = None
    tools: list[str] | None = None
    top_p: float | None = None
    users: list[str] | None = None


EvalResponsesSource: TypeAlias = EvalFileContent | EvalFileID | EvalResponsesQuery | Unknown


class EvalMessage(Model):
    """A plain message; its text is a template."""

    content: str
    role: str


EvalResponsesTemplateItem: TypeAlias = EvalMessage | EvalItem | Unknown


class EvalResponsesTemplate(Model):
    """Messages that are filled in for each case."""

    template: list[EvalResponsesTemplateItem]
    type: Literal["template"] = "template"


EvalResponsesInputMessages: TypeAlias = EvalResponsesTemplate | EvalItemReference | Unknown


class EvalResponsesText(Model):
    """What the text is to look like."""

    format: ResponseFormatTextConfig | None = None


class EvalResponsesSampling(Model):
    """How the model under test is to write."""

    max_completion_tokens: int | None = None
    max_tokens: int | None = None
    reasoning_effort: ReasoningEffort | str | None = None
    seed: int | None = None
    temperature: float | None = None
    text: EvalResponsesText | None = None
    tools: list[Tool] | None = None
    top_p: float | None = None


class EvalResponsesRunDataSource(Model):
    """Has a model respond to each case."""

    source: EvalResponsesSource
    type: Literal["responses"] = "responses"
    input_messages: EvalResponsesInputMessages | None = None
    model: str | None = None
    sampling_params: EvalResponsesSampling | None = None


EvalRunDataSource: TypeAlias = (
    CreateEvalJSONLRunDataSource | CreateEvalCompletionsRunDataSource | EvalResponsesRunDataSource | Unknown
)


class EvalModelUsage(Model):
    """Token counts of one model in a run."""

    cached_tokens: int
    completion_tokens: int
    invocation_count: int
    run_model_name: Annotated[str, Alias("model_name")]
    prompt_tokens: int
    total_tokens: int


class EvalCriterionResult(Model):
    """How many cases one criterion passed and failed."""

    failed: int
    passed: int
    testing_criteria: str


class EvalResultCounts(Model):
    """How many cases passed and failed."""

    errored: int
    failed: int
    passed: int
    total: int


class EvalRun(Model):
    """A run of an evaluation, over all its cases."""

    id: str
    created_at: int
    data_source: EvalRunDataSource
    error: EvalAPIError | None
    eval_id: str
    metadata: Metadata | None = None
    model: str
    name: str
    object: Literal["eval.run"] = "eval.run"
    per_model_usage: list[EvalModelUsage]
    per_testing_criteria_results: list[EvalCriterionResult]
    report_url: str
    result_counts: EvalResultCounts
    status: str


RunCancelResponse: TypeAlias = EvalRun
RunCreateResponse: TypeAlias = EvalRun
RunListResponse: TypeAlias = EvalRun
RunRetrieveResponse: TypeAlias = EvalRun


class RunDeleteResponse(Model):
    """A run is gone."""

    deleted: bool | None = None
    object: str | None = None
    run_id: str | None = None


class EvalResult(Model):
    """What one criterion found."""

    name: str
    passed: bool
    score: float
    sample: dict[str, Any] | None = None
    type: str | None = None


class EvalSampleOutput(Model):
    """A message that the model wrote."""

    content: str | None = None
    role: str | None = None


class EvalSampleUsage(Model):
    """Token counts of one answer."""

    cached_tokens: int
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int


class EvalSample(Model):
    """What the model was asked, how, and what it answered."""

    error: EvalAPIError | None
    finish_reason: str
    input: list[EvalMessage]
    max_completion_tokens: int | None
    model: str
    output: list[EvalSampleOutput]
    seed: int | None
    temperature: float
    top_p: float
    usage: EvalSampleUsage


class EvalRunOutputItem(Model):
    """What one case came to."""

    id: str
    created_at: int
    datasource_item: dict[str, Any]
    datasource_item_id: int
    eval_id: str
    object: Literal["eval.run.output_item"] = "eval.run.output_item"
    results: list[EvalResult]
    run_id: str
    sample: EvalSample
    status: str


OutputItemListResponse: TypeAlias = EvalRunOutputItem
OutputItemRetrieveResponse: TypeAlias = EvalRunOutputItem


# -- parameters ----------------------------------------------------------------------------------


class EvalCustomDataSourceConfigParam(TypedDict, total=False):
    """Cases come from files or requests; `item_schema` says what each holds."""

    item_schema: Required[dict[str, object]]
    type: Required[Literal["custom"]]
    include_sample_schema: bool


class EvalLogsDataSourceConfigParam(TypedDict, total=False):
    """Cases come from stored responses with this metadata."""

    type: Required[Literal["logs"]]
    metadata: dict[str, object]


class EvalStoredCompletionsDataSourceConfigParam(TypedDict, total=False):
    """Cases come from stored completions with this metadata."""

    type: Required[Literal["stored_completions"]]
    metadata: dict[str, object]


EvalDataSourceConfigParam: TypeAlias = (
    EvalCustomDataSourceConfigParam | EvalLogsDataSourceConfigParam | EvalStoredCompletionsDataSourceConfigParam
)


class EvalMessageParam(TypedDict, total=False):
    """A plain message; its text is a template."""

    content: Required[str]
    role: Required[Literal["user", "assistant", "system", "developer"] | str]


class EvalOutputTextParam(TypedDict, total=False):
    """A text that a model wrote."""

    text: Required[str]
    type: Required[Literal["output_text"]]


class EvalInputImageParam(TypedDict, total=False):
    """An image by URL or data URL."""

    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: str


EvalItemContentParam: TypeAlias = (
    str
    | ResponseInputTextParam
    | EvalOutputTextParam
    | EvalInputImageParam
    | ResponseInputAudioParam
    | GraderInputsParam
)


class EvalItemParam(TypedDict, total=False):
    """A message that may hold templates."""

    content: Required[EvalItemContentParam]
    role: Required[Literal["user", "assistant", "system", "developer"]]
    type: Literal["message"]


EvalInputParam: TypeAlias = EvalMessageParam | EvalItemParam


class EvalLabelModelParam(TypedDict, total=False):
    """Has a model choose one of the labels; some of them pass."""

    input: Required[Iterable[EvalInputParam]]
    labels: Required[Sequence[str]]
    model: Required[str]
    name: Required[str]
    passing_labels: Required[Sequence[str]]
    type: Required[Literal["label_model"]]


class EvalTextSimilarityParam(TextSimilarityGraderParam, total=False):
    """Measures how alike two texts are; `pass_threshold` is enough."""

    pass_threshold: Required[float]


class EvalPythonParam(PythonGraderParam, total=False):
    """Runs Python source with a `grade` function; `pass_threshold` is enough."""

    pass_threshold: float


class EvalScoreModelParam(ScoreModelGraderParam, total=False):
    """Has a model give a score; `pass_threshold` is enough."""

    pass_threshold: float


EvalCriterionParam: TypeAlias = (
    EvalLabelModelParam
    | StringCheckGraderParam
    | EvalTextSimilarityParam
    | EvalPythonParam
    | EvalScoreModelParam
    | EndpointGraderParam
)


class EvalCreateParams(TypedDict, total=False):
    """An evaluation to make: what its cases hold, and what judges them."""

    data_source_config: Required[EvalDataSourceConfigParam]
    testing_criteria: Required[Iterable[EvalCriterionParam]]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    name: str


class EvalCreateArgs(EvalCreateParams, Options, total=False):
    """Arguments of `evals.create`."""


class EvalListParams(TypedDict, total=False):
    """Which evaluations to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]
    order_by: Literal["created_at", "updated_at"]


class EvalListArgs(EvalListParams, Options, total=False):
    """Arguments of `evals.list`."""


class EvalUpdateParams(TypedDict, total=False):
    """A new name or new metadata of an evaluation."""

    metadata: Annotated[Metadata | None, Size(0, 16)]
    name: str


class EvalUpdateArgs(EvalUpdateParams, Options, total=False):
    """Arguments of `evals.update`."""


class EvalRowParam(TypedDict, total=False):
    """One case, perhaps with an answer that is there already."""

    item: Required[dict[str, object]]
    sample: dict[str, object]


class EvalFileContentParam(TypedDict, total=False):
    """Cases in the request itself."""

    content: Required[Iterable[EvalRowParam]]
    type: Required[Literal["file_content"]]


class EvalFileIDParam(TypedDict, total=False):
    """Cases in an uploaded JSONL file."""

    id: Required[str]
    type: Required[Literal["file_id"]]


class EvalStoredCompletionsParam(TypedDict, total=False):
    """Stored completions that match."""

    type: Required[Literal["stored_completions"]]
    created_after: int | None
    created_before: int | None
    limit: int | None
    metadata: Annotated[Metadata | None, Size(0, 16)]
    model: str | None


EvalCompletionsSourceParam: TypeAlias = EvalFileContentParam | EvalFileIDParam | EvalStoredCompletionsParam


EvalTemplateItemParam: TypeAlias = EasyInputMessageParam | EvalItemParam


class EvalTemplateParam(TypedDict, total=False):
    """Messages that are filled in for each case."""

    template: Required[Iterable[EvalTemplateItemParam]]
    type: Required[Literal["template"]]


class EvalItemReferenceParam(TypedDict, total=False):
    """Messages that each case brings along, such as `item.messages`."""

    item_reference: Required[str]
    type: Required[Literal["item_reference"]]


EvalInputMessagesParam: TypeAlias = EvalTemplateParam | EvalItemReferenceParam


EvalResponseFormatParam: TypeAlias = (
    ResponseFormatTextParam | ResponseFormatJSONSchemaParam | ResponseFormatJSONObjectParam
)


class EvalSamplingParam(TypedDict, total=False):
    """How the model under test is to write."""

    max_completion_tokens: int
    max_tokens: int
    reasoning_effort: ReasoningEffort | None
    response_format: EvalResponseFormatParam
    seed: int
    temperature: float
    tools: Iterable[ChatCompletionFunctionToolParam]
    top_p: float


class CreateEvalCompletionsRunDataSourceParam(TypedDict, total=False):
    """Has a model complete a chat for each case."""

    source: Required[EvalCompletionsSourceParam]
    type: Required[Literal["completions"]]
    input_messages: EvalInputMessagesParam
    model: str
    sampling_params: EvalSamplingParam


EvalJSONLSourceParam: TypeAlias = EvalFileContentParam | EvalFileIDParam


class CreateEvalJSONLRunDataSourceParam(TypedDict, total=False):
    """Judges answers that are in the cases already."""

    source: Required[EvalJSONLSourceParam]
    type: Required[Literal["jsonl"]]


class EvalResponsesQueryParam(TypedDict, total=False):
    """Stored responses that match."""

    type: Required[Literal["responses"]]
    created_after: Annotated[int | None, Bounds(0)]
    created_before: Annotated[int | None, Bounds(0)]
    instructions_search: str | None
    metadata: object | None
    model: str | None
    reasoning_effort: ReasoningEffort | None
    temperature: float | None
    tools: Sequence[str] | None
    top_p: float | None
    users: Sequence[str] | None


EvalResponsesSourceParam: TypeAlias = EvalFileContentParam | EvalFileIDParam | EvalResponsesQueryParam


class EvalResponsesTemplateParam(TypedDict, total=False):
    """Messages that are filled in for each case."""

    template: Required[Iterable[EvalInputParam]]
    type: Required[Literal["template"]]


EvalResponsesInputMessagesParam: TypeAlias = EvalResponsesTemplateParam | EvalItemReferenceParam


class EvalResponsesTextParam(TypedDict, total=False):
    """What the text is to look like."""

    format: ResponseFormatTextConfigParam


class EvalResponsesSamplingParam(TypedDict, total=False):
    """How the model under test is to write."""

    max_completion_tokens: int
    max_tokens: int
    reasoning_effort: ReasoningEffort | None
    seed: int
    temperature: float
    text: EvalResponsesTextParam
    tools: Iterable[ToolParam]
    top_p: float


class EvalResponsesRunDataSourceParam(TypedDict, total=False):
    """Has a model respond to each case."""

    source: Required[EvalResponsesSourceParam]
    type: Required[Literal["responses"]]
    input_messages: EvalResponsesInputMessagesParam
    model: str
    sampling_params: EvalResponsesSamplingParam


EvalRunDataSourceParam: TypeAlias = (
    CreateEvalJSONLRunDataSourceParam | CreateEvalCompletionsRunDataSourceParam | EvalResponsesRunDataSourceParam
)


class RunCreateParams(TypedDict, total=False):
    """A run to start, with its cases."""

    data_source: Required[EvalRunDataSourceParam]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    name: str


class RunCreateArgs(RunCreateParams, Options, total=False):
    """Arguments of `evals.runs.create`."""


class RunListParams(TypedDict, total=False):
    """Which runs to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]
    status: Literal["queued", "in_progress", "completed", "canceled", "failed"]


class RunListArgs(RunListParams, Options, total=False):
    """Arguments of `evals.runs.list`."""


class OutputItemListParams(TypedDict, total=False):
    """Which cases to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]
    status: Literal["fail", "pass"]


class OutputItemListArgs(OutputItemListParams, Options, total=False):
    """Arguments of `evals.runs.output_items.list`."""
