"""What is called with `client.beta`: threads with their messages, runs and steps, and realtime sessions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Model, Unknown
from ..realtime import Audio, RealtimeTruncationParam
from ..responses import ResponsePromptParam
from ..shared import (
    ChatModel,
    ErrorObject,
    FunctionDefinition,
    Metadata,
    Options,
    ReasoningEffort,
    ResponseFormatJSONObject,
    ResponseFormatJSONSchema,
    ResponseFormatText,
)
from ..shared_params import FunctionDefinition as FunctionDefinitionParam
from ..shared_params import ResponseFormatJSONObject as ResponseFormatJSONObjectParam
from ..shared_params import ResponseFormatJSONSchema as ResponseFormatJSONSchemaParam
from ..shared_params import ResponseFormatText as ResponseFormatTextParam
from ..vector_stores import FileChunkingStrategyParam

__all__ = [
    "Annotation",
    "AnnotationDelta",
    "AssistantResponseFormatOption",
    "AssistantResponseFormatOptionParam",
    "AssistantStreamEvent",
    "AssistantTool",
    "AssistantToolChoice",
    "AssistantToolChoiceFunction",
    "AssistantToolChoiceFunctionParam",
    "AssistantToolChoiceOption",
    "AssistantToolChoiceOptionParam",
    "AssistantToolChoiceParam",
    "AssistantToolParam",
    "Attachment",
    "AttachmentFileSearch",
    "AttachmentFileSearchParam",
    "AttachmentParam",
    "AttachmentTool",
    "AttachmentToolParam",
    "ClientSecret",
    "ClientSecretExpiresAfter",
    "ClientSecretParam",
    "CodeInterpreter",
    "CodeInterpreterDelta",
    "CodeInterpreterImageOutput",
    "CodeInterpreterLogs",
    "CodeInterpreterOutput",
    "CodeInterpreterOutputDelta",
    "CodeInterpreterOutputImage",
    "CodeInterpreterOutputLogs",
    "CodeInterpreterTool",
    "CodeInterpreterToolCall",
    "CodeInterpreterToolCallDelta",
    "CodeInterpreterToolParam",
    "ErrorEvent",
    "FileCitationAnnotation",
    "FileCitationDelta",
    "FileCitationDeltaAnnotation",
    "FilePathAnnotation",
    "FilePathDeltaAnnotation",
    "FileReference",
    "FileReferenceDelta",
    "FileSearch",
    "FileSearchParam",
    "FileSearchRankingOptions",
    "FileSearchRankingOptionsParam",
    "FileSearchResult",
    "FileSearchResultContent",
    "FileSearchTool",
    "FileSearchToolCall",
    "FileSearchToolCallDelta",
    "FileSearchToolParam",
    "FunctionTool",
    "FunctionToolCall",
    "FunctionToolCallDelta",
    "FunctionToolParam",
    "ImageFile",
    "ImageFileContentBlock",
    "ImageFileContentBlockParam",
    "ImageFileDelta",
    "ImageFileDeltaBlock",
    "ImageFileParam",
    "ImageURL",
    "ImageURLContentBlock",
    "ImageURLContentBlockParam",
    "ImageURLDelta",
    "ImageURLDeltaBlock",
    "ImageURLParam",
    "InputAudioNoiseReduction",
    "InputAudioTranscription",
    "InputAudioTranscriptionParam",
    "Message",
    "MessageContent",
    "MessageContentDelta",
    "MessageContentPartParam",
    "MessageCreateArgs",
    "MessageCreateParams",
    "MessageCreation",
    "MessageCreationDelta",
    "MessageCreationStepDetails",
    "MessageDeleted",
    "MessageDelta",
    "MessageDeltaEvent",
    "MessageIncompleteDetails",
    "MessageListArgs",
    "MessageListParams",
    "MessageParam",
    "MessageUpdateArgs",
    "MessageUpdateParams",
    "RefusalContentBlock",
    "RefusalDeltaBlock",
    "RequiredAction",
    "RequiredActionFunction",
    "RequiredActionFunctionToolCall",
    "RequiredActionSubmitToolOutputs",
    "Run",
    "RunCreateArgs",
    "RunCreateParams",
    "RunCreateParamsBase",
    "RunCreateParamsNonStreaming",
    "RunCreateParamsStreaming",
    "RunError",
    "RunIncompleteDetails",
    "RunListArgs",
    "RunListParams",
    "RunStatus",
    "RunStep",
    "RunStepDelta",
    "RunStepDeltaEvent",
    "RunStepDeltaMessageDelta",
    "RunStepError",
    "RunStepInclude",
    "RunSubmitToolOutputsArgs",
    "RunSubmitToolOutputsParams",
    "RunSubmitToolOutputsParamsBase",
    "RunSubmitToolOutputsParamsNonStreaming",
    "RunSubmitToolOutputsParamsStreaming",
    "RunUpdateArgs",
    "RunUpdateParams",
    "SessionCreateArgs",
    "SessionCreateParams",
    "SessionCreateResponse",
    "StepDetails",
    "StepDetailsDelta",
    "StepFileSearch",
    "StepFileSearchRankingOptions",
    "StepFunction",
    "StepFunctionDelta",
    "StepListArgs",
    "StepListParams",
    "StepRetrieveArgs",
    "StepRetrieveParams",
    "Text",
    "TextContentBlock",
    "TextContentBlockParam",
    "TextDelta",
    "TextDeltaBlock",
    "Thread",
    "ThreadCreateAndRunArgs",
    "ThreadCreateAndRunParams",
    "ThreadCreateAndRunParamsBase",
    "ThreadCreateAndRunParamsNonStreaming",
    "ThreadCreateAndRunParamsStreaming",
    "ThreadCreateArgs",
    "ThreadCreateParams",
    "ThreadCreated",
    "ThreadDeleted",
    "ThreadMessageCompleted",
    "ThreadMessageCreated",
    "ThreadMessageDelta",
    "ThreadMessageInProgress",
    "ThreadMessageIncomplete",
    "ThreadParam",
    "ThreadRunCancelled",
    "ThreadRunCancelling",
    "ThreadRunCompleted",
    "ThreadRunCreated",
    "ThreadRunExpired",
    "ThreadRunFailed",
    "ThreadRunInProgress",
    "ThreadRunIncomplete",
    "ThreadRunQueued",
    "ThreadRunRequiresAction",
    "ThreadRunStepCancelled",
    "ThreadRunStepCompleted",
    "ThreadRunStepCreated",
    "ThreadRunStepDelta",
    "ThreadRunStepExpired",
    "ThreadRunStepFailed",
    "ThreadRunStepInProgress",
    "ThreadUpdateArgs",
    "ThreadUpdateParams",
    "Tool",
    "ToolCall",
    "ToolCallDelta",
    "ToolCallDeltaObject",
    "ToolCallsStepDetails",
    "ToolOutput",
    "ToolParam",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesCodeInterpreterParam",
    "ToolResourcesFileSearch",
    "ToolResourcesFileSearchParam",
    "ToolResourcesFileSearchUpdateParam",
    "ToolResourcesFileSearchVectorStore",
    "ToolResourcesParam",
    "ToolResourcesUpdateParam",
    "Tracing",
    "TracingParam",
    "TracingTracingConfiguration",
    "TracingTracingConfigurationParam",
    "TranscriptionClientSecretExpiresAt",
    "TranscriptionClientSecretParam",
    "TranscriptionSession",
    "TranscriptionSessionCreateArgs",
    "TranscriptionSessionCreateParams",
    "TruncationStrategy",
    "TruncationStrategyParam",
    "TurnDetection",
    "TurnDetectionParam",
    "Usage",
]

# -- replies -------------------------------------------------------------------------------------

AssistantResponseFormatOption: TypeAlias = (
    Literal["auto"] | str | ResponseFormatText | ResponseFormatJSONObject | ResponseFormatJSONSchema | Unknown
)


class ToolResourcesCodeInterpreter(Model):
    """Files for the code interpreter."""

    file_ids: list[str] | None = None


class ToolResourcesFileSearch(Model):
    """Stores to search."""

    vector_store_ids: list[str] | None = None


class ToolResources(Model):
    """What tools may use."""

    code_interpreter: ToolResourcesCodeInterpreter | None = None
    file_search: ToolResourcesFileSearch | None = None


class Thread(Model):
    """A conversation with an assistant."""

    id: str
    created_at: int
    metadata: Metadata | None = None
    object: Literal["thread"] = "thread"
    tool_resources: ToolResources | None = None


class ThreadCreated(Model):
    """A thread is there."""

    data: Thread
    event: Literal["thread.created"] = "thread.created"
    enabled: bool | None = None


class RunIncompleteDetails(Model):
    """Why a run ended early."""

    reason: Literal["max_completion_tokens", "max_prompt_tokens"] | str | None = None


class RunError(Model):
    """Why a run failed."""

    code: Literal["server_error", "rate_limit_exceeded", "invalid_prompt"] | str
    message: str


class RequiredActionFunction(Model):
    """A function with its arguments as JSON text."""

    arguments: str
    name: str


class RequiredActionFunctionToolCall(Model):
    """A call that is waiting for its output."""

    id: str
    function: RequiredActionFunction
    type: Literal["function"] = "function"


class RequiredActionSubmitToolOutputs(Model):
    """The calls that wait for their outputs."""

    tool_calls: list[RequiredActionFunctionToolCall]


class RequiredAction(Model):
    """What a run is waiting for."""

    submit_tool_outputs: RequiredActionSubmitToolOutputs
    type: Literal["submit_tool_outputs"] = "submit_tool_outputs"


RunStatus: TypeAlias = (
    Literal[
        "queued",
        "in_progress",
        "requires_action",
        "cancelling",
        "cancelled",
        "failed",
        "completed",
        "incomplete",
        "expired",
    ]
    | str
)


class AssistantToolChoiceFunction(Model):
    """A function by its name."""

    name: str


class AssistantToolChoice(Model):
    """The tool that has to be used."""

    type: Literal["function", "code_interpreter", "file_search"]
    function: AssistantToolChoiceFunction | None = None


AssistantToolChoiceOption: TypeAlias = Literal["none", "auto", "required"] | str | AssistantToolChoice


class CodeInterpreterTool(Model):
    """Runs Python."""

    type: Literal["code_interpreter"] = "code_interpreter"


class FileSearchRankingOptions(Model):
    """How results are ranked, and the least score of one."""

    score_threshold: float
    ranker: Literal["auto", "default_2024_08_21"] | str | None = None


class FileSearch(Model):
    """How files are searched."""

    max_num_results: int | None = None
    ranking_options: FileSearchRankingOptions | None = None


class FileSearchTool(Model):
    """Searches files."""

    type: Literal["file_search"] = "file_search"
    file_search: FileSearch | None = None


class FunctionTool(Model):
    """A function that the model may call."""

    function: FunctionDefinition
    type: Literal["function"] = "function"


AssistantTool: TypeAlias = CodeInterpreterTool | FileSearchTool | FunctionTool | Unknown


class TruncationStrategy(Model):
    """How much of a thread the model gets to see."""

    type: Literal["auto", "last_messages"]
    last_messages: int | None = None


class Usage(Model):
    """Token counts."""

    completion_tokens: int
    prompt_tokens: int
    total_tokens: int


class Run(Model):
    """An assistant at work on a thread. Times are in Unix seconds."""

    id: str
    assistant_id: str
    cancelled_at: int | None = None
    completed_at: int | None = None
    created_at: int
    expires_at: int | None = None
    failed_at: int | None = None
    incomplete_details: RunIncompleteDetails | None = None
    instructions: str
    last_error: RunError | None = None
    max_completion_tokens: int | None = None
    max_prompt_tokens: int | None = None
    metadata: Metadata | None = None
    model: str
    object: Literal["thread.run"] = "thread.run"
    parallel_tool_calls: bool
    required_action: RequiredAction | None = None
    response_format: AssistantResponseFormatOption | None = None
    started_at: int | None = None
    status: RunStatus
    thread_id: str
    tool_choice: AssistantToolChoiceOption | None = None
    tools: list[AssistantTool]
    truncation_strategy: TruncationStrategy | None = None
    usage: Usage | None = None
    temperature: float | None = None
    top_p: float | None = None


class ThreadRunCreated(Model):
    """A run is there."""

    data: Run
    event: Literal["thread.run.created"] = "thread.run.created"


class ThreadRunQueued(Model):
    """A run waits."""

    data: Run
    event: Literal["thread.run.queued"] = "thread.run.queued"


class ThreadRunInProgress(Model):
    """A run is at work."""

    data: Run
    event: Literal["thread.run.in_progress"] = "thread.run.in_progress"


class ThreadRunRequiresAction(Model):
    """A run waits for outputs of tools."""

    data: Run
    event: Literal["thread.run.requires_action"] = "thread.run.requires_action"


class ThreadRunCompleted(Model):
    """A run is done."""

    data: Run
    event: Literal["thread.run.completed"] = "thread.run.completed"


class ThreadRunIncomplete(Model):
    """A run ended early."""

    data: Run
    event: Literal["thread.run.incomplete"] = "thread.run.incomplete"


class ThreadRunFailed(Model):
    """A run failed."""

    data: Run
    event: Literal["thread.run.failed"] = "thread.run.failed"


class ThreadRunCancelling(Model):
    """A run is being stopped."""

    data: Run
    event: Literal["thread.run.cancelling"] = "thread.run.cancelling"


class ThreadRunCancelled(Model):
    """A run was stopped."""

    data: Run
    event: Literal["thread.run.cancelled"] = "thread.run.cancelled"


class ThreadRunExpired(Model):
    """A run took too long."""

    data: Run
    event: Literal["thread.run.expired"] = "thread.run.expired"


class RunStepError(Model):
    """Why a step failed."""

    code: Literal["server_error", "rate_limit_exceeded"] | str
    message: str


class MessageCreation(Model):
    """The message that was made."""

    message_id: str


class MessageCreationStepDetails(Model):
    """The step made a message."""

    message_creation: MessageCreation
    type: Literal["message_creation"] = "message_creation"


class CodeInterpreterOutputLogs(Model):
    """What a program printed."""

    logs: str
    type: Literal["logs"] = "logs"


class FileReference(Model):
    """A file by its id."""

    file_id: str


class CodeInterpreterImageOutput(Model):
    """An image that a program made."""

    image: FileReference
    type: Literal["image"] = "image"


CodeInterpreterOutput: TypeAlias = CodeInterpreterOutputLogs | CodeInterpreterImageOutput | Unknown


class CodeInterpreter(Model):
    """A program with what it gave."""

    input: str
    outputs: list[CodeInterpreterOutput]


class CodeInterpreterToolCall(Model):
    """A run of the code interpreter."""

    id: str
    code_interpreter: CodeInterpreter
    type: Literal["code_interpreter"] = "code_interpreter"


class StepFileSearchRankingOptions(Model):
    """How results were ranked."""

    ranker: Literal["auto", "default_2024_08_21"] | str
    score_threshold: float


class FileSearchResultContent(Model):
    """A piece of a file."""

    text: str | None = None
    type: Literal["text"] | None = None


class FileSearchResult(Model):
    """A file that was found."""

    file_id: str
    file_name: str
    score: float
    content: list[FileSearchResultContent] | None = None


class StepFileSearch(Model):
    """What was found, and how."""

    ranking_options: StepFileSearchRankingOptions | None = None
    results: list[FileSearchResult] | None = None


class FileSearchToolCall(Model):
    """A search in files."""

    id: str
    file_search: StepFileSearch
    type: Literal["file_search"] = "file_search"


class StepFunction(Model):
    """A function with its arguments and its output."""

    arguments: str
    name: str
    output: str | None = None


class FunctionToolCall(Model):
    """A call of a function."""

    id: str
    function: StepFunction
    type: Literal["function"] = "function"


ToolCall: TypeAlias = CodeInterpreterToolCall | FileSearchToolCall | FunctionToolCall | Unknown


class ToolCallsStepDetails(Model):
    """The step used tools."""

    tool_calls: list[ToolCall]
    type: Literal["tool_calls"] = "tool_calls"


StepDetails: TypeAlias = MessageCreationStepDetails | ToolCallsStepDetails | Unknown


class RunStep(Model):
    """One step of a run. Times are in Unix seconds."""

    id: str
    assistant_id: str
    cancelled_at: int | None = None
    completed_at: int | None = None
    created_at: int
    expired_at: int | None = None
    failed_at: int | None = None
    last_error: RunStepError | None = None
    metadata: Metadata | None = None
    object: Literal["thread.run.step"] = "thread.run.step"
    run_id: str
    status: Literal["in_progress", "cancelled", "failed", "completed", "expired"] | str
    step_details: StepDetails
    thread_id: str
    type: Literal["message_creation", "tool_calls"]
    usage: Usage | None = None


class ThreadRunStepCreated(Model):
    """A step is there."""

    data: RunStep
    event: Literal["thread.run.step.created"] = "thread.run.step.created"


class ThreadRunStepInProgress(Model):
    """A step is at work."""

    data: RunStep
    event: Literal["thread.run.step.in_progress"] = "thread.run.step.in_progress"


class MessageCreationDelta(Model):
    """The message that was made."""

    message_id: str | None = None


class RunStepDeltaMessageDelta(Model):
    """The step makes a message."""

    type: Literal["message_creation"] = "message_creation"
    message_creation: MessageCreationDelta | None = None


class CodeInterpreterLogs(Model):
    """More of what a program printed."""

    index: int
    type: Literal["logs"] = "logs"
    logs: str | None = None


class FileReferenceDelta(Model):
    """A file by its id."""

    file_id: str | None = None


class CodeInterpreterOutputImage(Model):
    """An image that a program made."""

    index: int
    type: Literal["image"] = "image"
    image: FileReferenceDelta | None = None


CodeInterpreterOutputDelta: TypeAlias = CodeInterpreterLogs | CodeInterpreterOutputImage | Unknown


class CodeInterpreterDelta(Model):
    """More of a program, or of what it gave."""

    input: str | None = None
    outputs: list[CodeInterpreterOutputDelta] | None = None


class CodeInterpreterToolCallDelta(Model):
    """More of a run of the code interpreter."""

    index: int
    type: Literal["code_interpreter"] = "code_interpreter"
    id: str | None = None
    code_interpreter: CodeInterpreterDelta | None = None


class FileSearchToolCallDelta(Model):
    """More of a search in files."""

    file_search: Any
    index: int
    type: Literal["file_search"] = "file_search"
    id: str | None = None


class StepFunctionDelta(Model):
    """More of a call."""

    arguments: str | None = None
    name: str | None = None
    output: str | None = None


class FunctionToolCallDelta(Model):
    """More of a call of a function."""

    index: int
    type: Literal["function"] = "function"
    id: str | None = None
    function: StepFunctionDelta | None = None


ToolCallDelta: TypeAlias = CodeInterpreterToolCallDelta | FileSearchToolCallDelta | FunctionToolCallDelta | Unknown


class ToolCallDeltaObject(Model):
    """More of what the tools do."""

    type: Literal["tool_calls"] = "tool_calls"
    tool_calls: list[ToolCallDelta] | None = None


StepDetailsDelta: TypeAlias = RunStepDeltaMessageDelta | ToolCallDeltaObject | Unknown


class RunStepDelta(Model):
    """What is new in a step."""

    step_details: StepDetailsDelta | None = None


class RunStepDeltaEvent(Model):
    """A step goes on."""

    id: str
    delta: RunStepDelta
    object: Literal["thread.run.step.delta"] = "thread.run.step.delta"


class ThreadRunStepDelta(Model):
    """A step goes on."""

    data: RunStepDeltaEvent
    event: Literal["thread.run.step.delta"] = "thread.run.step.delta"


class ThreadRunStepCompleted(Model):
    """A step is done."""

    data: RunStep
    event: Literal["thread.run.step.completed"] = "thread.run.step.completed"


class ThreadRunStepFailed(Model):
    """A step failed."""

    data: RunStep
    event: Literal["thread.run.step.failed"] = "thread.run.step.failed"


class ThreadRunStepCancelled(Model):
    """A step was stopped."""

    data: RunStep
    event: Literal["thread.run.step.cancelled"] = "thread.run.step.cancelled"


class ThreadRunStepExpired(Model):
    """A step took too long."""

    data: RunStep
    event: Literal["thread.run.step.expired"] = "thread.run.step.expired"


class AttachmentFileSearch(Model):
    """Searches files."""

    type: Literal["file_search"] = "file_search"


AttachmentTool: TypeAlias = CodeInterpreterTool | AttachmentFileSearch | Unknown


class Attachment(Model):
    """A file of a message, and the tools that may use it."""

    file_id: str | None = None
    tools: list[AttachmentTool] | None = None


class ImageFile(Model):
    """An image by the id of its file."""

    file_id: str
    detail: Literal["auto", "low", "high"] | str | None = None


class ImageFileContentBlock(Model):
    """An image by the id of its file."""

    image_file: ImageFile
    type: Literal["image_file"] = "image_file"


class ImageURL(Model):
    """An image by its URL."""

    url: str
    detail: Literal["auto", "low", "high"] | str | None = None


class ImageURLContentBlock(Model):
    """An image by its URL."""

    image_url: ImageURL
    type: Literal["image_url"] = "image_url"


class FileCitationAnnotation(Model):
    """The text cites a file here."""

    end_index: int
    file_citation: FileReference
    start_index: int
    text: str
    type: Literal["file_citation"] = "file_citation"


class FilePathAnnotation(Model):
    """The text names a file that was made."""

    end_index: int
    file_path: FileReference
    start_index: int
    text: str
    type: Literal["file_path"] = "file_path"


Annotation: TypeAlias = FileCitationAnnotation | FilePathAnnotation | Unknown


class Text(Model):
    """A text with its annotations."""

    annotations: list[Annotation]
    value: str


class TextContentBlock(Model):
    """A text."""

    text: Text
    type: Literal["text"] = "text"


class RefusalContentBlock(Model):
    """The assistant declines."""

    refusal: str
    type: Literal["refusal"] = "refusal"


MessageContent: TypeAlias = (
    ImageFileContentBlock | ImageURLContentBlock | TextContentBlock | RefusalContentBlock | Unknown
)


class MessageIncompleteDetails(Model):
    """Why a message breaks off."""

    reason: Literal["content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"] | str


class Message(Model):
    """A message of a conversation."""

    id: str
    assistant_id: str | None = None
    attachments: list[Attachment] | None = None
    completed_at: int | None = None
    content: list[MessageContent]
    created_at: int
    incomplete_at: int | None = None
    incomplete_details: MessageIncompleteDetails | None = None
    metadata: Metadata | None = None
    object: Literal["thread.message"] = "thread.message"
    role: Literal["user", "assistant"]
    run_id: str | None = None
    status: Literal["in_progress", "incomplete", "completed"] | str
    thread_id: str


class ThreadMessageCreated(Model):
    """A message is there."""

    data: Message
    event: Literal["thread.message.created"] = "thread.message.created"


class ThreadMessageInProgress(Model):
    """A message is being written."""

    data: Message
    event: Literal["thread.message.in_progress"] = "thread.message.in_progress"


class ImageFileDelta(Model):
    """More of an image."""

    detail: Literal["auto", "low", "high"] | str | None = None
    file_id: str | None = None


class ImageFileDeltaBlock(Model):
    """More of an image."""

    index: int
    type: Literal["image_file"] = "image_file"
    image_file: ImageFileDelta | None = None


class FileCitationDelta(Model):
    """A file, and what is cited of it."""

    file_id: str | None = None
    quote: str | None = None


class FileCitationDeltaAnnotation(Model):
    """The text cites a file here."""

    index: int
    type: Literal["file_citation"] = "file_citation"
    end_index: int | None = None
    file_citation: FileCitationDelta | None = None
    start_index: int | None = None
    text: str | None = None


class FilePathDeltaAnnotation(Model):
    """The text names a file that was made."""

    index: int
    type: Literal["file_path"] = "file_path"
    end_index: int | None = None
    file_path: FileReferenceDelta | None = None
    start_index: int | None = None
    text: str | None = None


AnnotationDelta: TypeAlias = FileCitationDeltaAnnotation | FilePathDeltaAnnotation | Unknown


class TextDelta(Model):
    """More of a text."""

    annotations: list[AnnotationDelta] | None = None
    value: str | None = None


class TextDeltaBlock(Model):
    """More of a text."""

    index: int
    type: Literal["text"] = "text"
    text: TextDelta | None = None


class RefusalDeltaBlock(Model):
    """More of a refusal."""

    index: int
    type: Literal["refusal"] = "refusal"
    refusal: str | None = None


class ImageURLDelta(Model):
    """More of an image."""

    detail: Literal["auto", "low", "high"] | str | None = None
    url: str | None = None


class ImageURLDeltaBlock(Model):
    """More of an image."""

    index: int
    type: Literal["image_url"] = "image_url"
    image_url: ImageURLDelta | None = None


MessageContentDelta: TypeAlias = ImageFileDeltaBlock | TextDeltaBlock | RefusalDeltaBlock | ImageURLDeltaBlock | Unknown


class MessageDelta(Model):
    """What is new in a message."""

    content: list[MessageContentDelta] | None = None
    role: Literal["user", "assistant"] | None = None


class MessageDeltaEvent(Model):
    """A message goes on."""

    id: str
    delta: MessageDelta
    object: Literal["thread.message.delta"] = "thread.message.delta"


class ThreadMessageDelta(Model):
    """A message goes on."""

    data: MessageDeltaEvent
    event: Literal["thread.message.delta"] = "thread.message.delta"


class ThreadMessageCompleted(Model):
    """A message is done."""

    data: Message
    event: Literal["thread.message.completed"] = "thread.message.completed"


class ThreadMessageIncomplete(Model):
    """A message breaks off."""

    data: Message
    event: Literal["thread.message.incomplete"] = "thread.message.incomplete"


class ErrorEvent(Model):
    """Something went wrong."""

    data: ErrorObject
    event: Literal["error"] = "error"


AssistantStreamEvent: TypeAlias = (
    ThreadCreated
    | ThreadRunCreated
    | ThreadRunQueued
    | ThreadRunInProgress
    | ThreadRunRequiresAction
    | ThreadRunCompleted
    | ThreadRunIncomplete
    | ThreadRunFailed
    | ThreadRunCancelling
    | ThreadRunCancelled
    | ThreadRunExpired
    | ThreadRunStepCreated
    | ThreadRunStepInProgress
    | ThreadRunStepDelta
    | ThreadRunStepCompleted
    | ThreadRunStepFailed
    | ThreadRunStepCancelled
    | ThreadRunStepExpired
    | ThreadMessageCreated
    | ThreadMessageInProgress
    | ThreadMessageDelta
    | ThreadMessageCompleted
    | ThreadMessageIncomplete
    | ErrorEvent
    | Unknown
)


class ClientSecret(Model):
    """A secret that a browser may hold."""

    expires_at: int
    value: str


class InputAudioTranscription(Model):
    """How the user's speech is written down."""

    language: str | None = None
    model: str | None = None
    prompt: str | None = None


class Tool(Model):
    """A function that the model may call."""

    description: str | None = None
    name: str | None = None
    parameters: Any | None = None
    type: Literal["function"] | None = None


class TracingTracingConfiguration(Model):
    """How the session appears among the traces."""

    group_id: str | None = None
    metadata: Any | None = None
    workflow_name: str | None = None


Tracing: TypeAlias = Literal["auto"] | str | TracingTracingConfiguration


class TurnDetection(Model):
    """When a turn ends."""

    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None
    type: str | None = None


class SessionCreateResponse(Model):
    """A session with its secret."""

    client_secret: ClientSecret
    id: str | None = None
    object: str | None = None
    type: Literal["realtime"] | None = None
    expires_at: int | None = None
    model: str | None = None
    audio: Audio | None = None
    include: list[str] | None = None
    max_output_tokens: int | Literal["inf"] | None = None
    output_modalities: list[str] | None = None
    input_audio_format: str | None = None
    input_audio_transcription: InputAudioTranscription | None = None
    instructions: str | None = None
    max_response_output_tokens: int | Literal["inf"] | str | None = None
    modalities: list[Literal["text", "audio"] | str] | None = None
    output_audio_format: str | None = None
    speed: float | None = None
    temperature: float | None = None
    tool_choice: str | None = None
    tools: list[Tool] | None = None
    tracing: Tracing | None = None
    turn_detection: TurnDetection | None = None
    voice: str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"] | None = None


class TranscriptionSession(Model):
    """A session that only writes down what is said, with its secret."""

    client_secret: ClientSecret
    type: Literal["transcription"] | None = None
    input_audio_format: str | None = None
    input_audio_transcription: InputAudioTranscription | None = None
    modalities: list[Literal["text", "audio"] | str] | None = None
    turn_detection: TurnDetection | None = None


class ThreadDeleted(Model):
    """A thread is gone."""

    id: str
    deleted: bool
    object: Literal["thread.deleted"] = "thread.deleted"


class MessageDeleted(Model):
    """A message is gone."""

    id: str
    deleted: bool
    object: Literal["thread.message.deleted"] = "thread.message.deleted"


RunStepInclude: TypeAlias = Literal["step_details.tool_calls[*].file_search.results[*].content"] | str


# -- parameters ----------------------------------------------------------------------------------

AssistantResponseFormatOptionParam: TypeAlias = (
    Literal["auto"] | ResponseFormatTextParam | ResponseFormatJSONObjectParam | ResponseFormatJSONSchemaParam
)


class AssistantToolChoiceFunctionParam(TypedDict, total=False):
    """A function by its name."""

    name: Required[str]


class AssistantToolChoiceParam(TypedDict, total=False):
    """The tool that has to be used."""

    type: Required[Literal["function", "code_interpreter", "file_search"]]
    function: AssistantToolChoiceFunctionParam


AssistantToolChoiceOptionParam: TypeAlias = Literal["none", "auto", "required"] | AssistantToolChoiceParam


class CodeInterpreterToolParam(TypedDict, total=False):
    """Runs Python."""

    type: Required[Literal["code_interpreter"]]


class FileSearchRankingOptionsParam(TypedDict, total=False):
    """How results are ranked, and the least score of one."""

    score_threshold: Required[Annotated[float, Bounds(0, 1)]]
    ranker: Literal["auto", "default_2024_08_21"]


class FileSearchParam(TypedDict, total=False):
    """How files are searched."""

    max_num_results: Annotated[int, Bounds(1, 50)]
    ranking_options: FileSearchRankingOptionsParam


class FileSearchToolParam(TypedDict, total=False):
    """Searches files."""

    type: Required[Literal["file_search"]]
    file_search: FileSearchParam


class FunctionToolParam(TypedDict, total=False):
    """A function that the model may call."""

    function: Required[FunctionDefinitionParam]
    type: Required[Literal["function"]]


AssistantToolParam: TypeAlias = CodeInterpreterToolParam | FileSearchToolParam | FunctionToolParam


class ClientSecretExpiresAfter(TypedDict, total=False):
    """How many seconds a secret is good for."""

    anchor: Required[Literal["created_at"]]
    seconds: int


class ClientSecretParam(TypedDict, total=False):
    """A secret that a browser may hold."""

    expires_after: ClientSecretExpiresAfter


class InputAudioNoiseReduction(TypedDict, total=False):
    """Takes noise out, for a microphone near or far."""

    type: Literal["near_field", "far_field"]


class InputAudioTranscriptionParam(TypedDict, total=False):
    """How the user's speech is written down."""

    delay: Literal["minimal", "low", "medium", "high", "xhigh"]
    keywords: Sequence[str]
    languages: Annotated[Sequence[str], Size(1)]
    language: str
    model: str
    prompt: str


class ToolParam(TypedDict, total=False):
    """A function that the model may call."""

    description: str
    name: str
    parameters: object
    type: Literal["function"]


class TracingTracingConfigurationParam(TypedDict, total=False):
    """How the session appears among the traces."""

    group_id: str
    metadata: object
    workflow_name: str


TracingParam: TypeAlias = Literal["auto"] | TracingTracingConfigurationParam


class TurnDetectionParam(TypedDict, total=False):
    """When a turn ends."""

    create_response: bool
    eagerness: Literal["low", "medium", "high", "auto"]
    interrupt_response: bool
    prefix_padding_ms: int
    silence_duration_ms: int
    threshold: float
    type: Literal["server_vad", "semantic_vad"]


class SessionCreateParams(TypedDict, total=False):
    """A session to open."""

    client_secret: ClientSecretParam
    type: Literal["realtime"]
    prompt: ResponsePromptParam | None
    truncation: RealtimeTruncationParam
    input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    input_audio_noise_reduction: InputAudioNoiseReduction
    input_audio_transcription: InputAudioTranscriptionParam
    instructions: str
    max_response_output_tokens: int | Literal["inf"]
    modalities: list[Literal["text", "audio"]]
    model: str
    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    speed: Annotated[float, Bounds(0.25, 1.5)]
    temperature: float
    tool_choice: str
    tools: Iterable[ToolParam]
    tracing: TracingParam
    turn_detection: TurnDetectionParam
    voice: str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"]


class SessionCreateArgs(SessionCreateParams, Options, total=False):
    """Arguments of `beta.realtime.sessions.create`."""


class TranscriptionClientSecretExpiresAt(TypedDict, total=False):
    """How many seconds a secret is good for."""

    anchor: Literal["created_at"]
    seconds: int


class TranscriptionClientSecretParam(TypedDict, total=False):
    """The secret to make."""

    expires_at: TranscriptionClientSecretExpiresAt


class TranscriptionSessionCreateParams(TypedDict, total=False):
    """A transcription session to open."""

    client_secret: TranscriptionClientSecretParam
    type: Literal["transcription"]
    include: list[str]
    input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    input_audio_noise_reduction: InputAudioNoiseReduction
    input_audio_transcription: InputAudioTranscriptionParam
    modalities: list[Literal["text", "audio"]]
    turn_detection: TurnDetectionParam


class TranscriptionSessionCreateArgs(TranscriptionSessionCreateParams, Options, total=False):
    """Arguments of `beta.realtime.transcription_sessions.create`."""


class ImageFileParam(TypedDict, total=False):
    """An image by the id of its file."""

    file_id: Required[str]
    detail: Literal["auto", "low", "high"]


class ImageFileContentBlockParam(TypedDict, total=False):
    """An image by the id of its file."""

    image_file: Required[ImageFileParam]
    type: Required[Literal["image_file"]]


class ImageURLParam(TypedDict, total=False):
    """An image by its URL."""

    url: Required[str]
    detail: Literal["auto", "low", "high"]


class ImageURLContentBlockParam(TypedDict, total=False):
    """An image by its URL."""

    image_url: Required[ImageURLParam]
    type: Required[Literal["image_url"]]


class TextContentBlockParam(TypedDict, total=False):
    """A text."""

    text: Required[str]
    type: Required[Literal["text"]]


MessageContentPartParam: TypeAlias = ImageFileContentBlockParam | ImageURLContentBlockParam | TextContentBlockParam


class AttachmentFileSearchParam(TypedDict, total=False):
    """Searches files."""

    type: Required[Literal["file_search"]]


AttachmentToolParam: TypeAlias = CodeInterpreterToolParam | AttachmentFileSearchParam


class AttachmentParam(TypedDict, total=False):
    """A file of a message, and the tools that may use it."""

    file_id: str
    tools: Iterable[AttachmentToolParam]


class MessageParam(TypedDict, total=False):
    """A message of a conversation."""

    content: Required[Annotated[str | Iterable[MessageContentPartParam], Size(1)]]
    role: Required[Literal["user", "assistant"]]
    attachments: Iterable[AttachmentParam] | None
    metadata: Annotated[Metadata | None, Size(0, 16)]


class ToolResourcesCodeInterpreterParam(TypedDict, total=False):
    """Files for the code interpreter."""

    file_ids: Annotated[Sequence[str], Size(0, 20)]


class ToolResourcesFileSearchVectorStore(TypedDict, total=False):
    """A store to make for the thread."""

    chunking_strategy: FileChunkingStrategyParam
    file_ids: Sequence[str]
    metadata: Annotated[Metadata | None, Size(0, 16)]


class ToolResourcesFileSearchParam(TypedDict, total=False):
    """Stores to search."""

    vector_store_ids: Sequence[str]
    vector_stores: Iterable[ToolResourcesFileSearchVectorStore]


class ToolResourcesParam(TypedDict, total=False):
    """What tools may use."""

    code_interpreter: ToolResourcesCodeInterpreterParam
    file_search: ToolResourcesFileSearchParam


class ThreadParam(TypedDict, total=False):
    """A thread to start, with its first messages."""

    messages: Iterable[MessageParam]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    tool_resources: ToolResourcesParam | None


class ToolResourcesFileSearchUpdateParam(TypedDict, total=False):
    """Stores to search."""

    vector_store_ids: Annotated[Sequence[str], Size(0, 1)]


class ToolResourcesUpdateParam(TypedDict, total=False):
    """What tools may use from now on."""

    code_interpreter: ToolResourcesCodeInterpreterParam
    file_search: ToolResourcesFileSearchUpdateParam


class TruncationStrategyParam(TypedDict, total=False):
    """How much of a thread the model gets to see."""

    type: Required[Literal["auto", "last_messages"]]
    last_messages: Annotated[int | None, Bounds(1)]


class ThreadCreateAndRunParamsBase(TypedDict, total=False):
    """A thread to start and run, `stream` aside."""

    assistant_id: Required[str]
    instructions: str | None
    max_completion_tokens: Annotated[int | None, Bounds(256)]
    max_prompt_tokens: Annotated[int | None, Bounds(256)]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    model: str | ChatModel | None
    parallel_tool_calls: bool
    response_format: AssistantResponseFormatOptionParam | None
    temperature: Annotated[float | None, Bounds(0, 2)]
    thread: ThreadParam
    tool_choice: AssistantToolChoiceOptionParam | None
    tool_resources: ToolResourcesUpdateParam | None
    tools: Annotated[Iterable[AssistantToolParam] | None, Size(0, 20)]
    top_p: Annotated[float | None, Bounds(0, 1)]
    truncation_strategy: TruncationStrategyParam | None


class ThreadCreateAndRunArgs(ThreadCreateAndRunParamsBase, Options, total=False):
    """Arguments of `beta.threads.create_and_run`, `stream` aside."""


class ThreadCreateAndRunParamsNonStreaming(ThreadCreateAndRunParamsBase, total=False):
    """A thread to start and run, answered at once."""

    stream: Literal[False] | None


class ThreadCreateAndRunParamsStreaming(ThreadCreateAndRunParamsBase, total=False):
    """A thread to start and run, answered piece by piece."""

    stream: Required[Literal[True]]


class ThreadCreateAndRunParams(ThreadCreateAndRunParamsBase, total=False):
    """A thread to start and run."""

    stream: bool | None


class ThreadCreateParams(TypedDict, total=False):
    """A thread to start, with its first messages."""

    messages: Iterable[MessageParam]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    tool_resources: ToolResourcesParam | None


class ThreadCreateArgs(ThreadCreateParams, Options, total=False):
    """Arguments of `beta.threads.create`."""


class ThreadUpdateParams(TypedDict, total=False):
    """What to change of a thread."""

    metadata: Annotated[Metadata | None, Size(0, 16)]
    tool_resources: ToolResourcesUpdateParam | None


class ThreadUpdateArgs(ThreadUpdateParams, Options, total=False):
    """Arguments of `beta.threads.update`."""


class MessageCreateParams(TypedDict, total=False):
    """A message to add."""

    content: Required[Annotated[str | Iterable[MessageContentPartParam], Size(1)]]
    role: Required[Literal["user", "assistant"]]
    attachments: Iterable[AttachmentParam] | None
    metadata: Annotated[Metadata | None, Size(0, 16)]


class MessageCreateArgs(MessageCreateParams, Options, total=False):
    """Arguments of `beta.threads.messages.create`."""


class MessageListParams(TypedDict, total=False):
    """Which messages to list."""

    after: str
    before: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]
    run_id: str


class MessageListArgs(MessageListParams, Options, total=False):
    """Arguments of `beta.threads.messages.list`."""


class MessageUpdateParams(TypedDict, total=False):
    """New metadata of a message."""

    metadata: Annotated[Metadata | None, Size(0, 16)]


class MessageUpdateArgs(MessageUpdateParams, Options, total=False):
    """Arguments of `beta.threads.messages.update`."""


class RunCreateParamsBase(TypedDict, total=False):
    """A run to start, `stream` aside."""

    assistant_id: Required[str]
    include: list[RunStepInclude]
    additional_instructions: str | None
    additional_messages: Iterable[MessageParam] | None
    instructions: str | None
    max_completion_tokens: Annotated[int | None, Bounds(256)]
    max_prompt_tokens: Annotated[int | None, Bounds(256)]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    model: str | ChatModel | None
    parallel_tool_calls: bool
    reasoning_effort: ReasoningEffort | None
    response_format: AssistantResponseFormatOptionParam | None
    temperature: Annotated[float | None, Bounds(0, 2)]
    tool_choice: AssistantToolChoiceOptionParam | None
    tools: Annotated[Iterable[AssistantToolParam] | None, Size(0, 20)]
    top_p: Annotated[float | None, Bounds(0, 1)]
    truncation_strategy: TruncationStrategyParam | None


class RunCreateArgs(RunCreateParamsBase, Options, total=False):
    """Arguments of `beta.threads.runs.create`, `stream` aside."""


class RunCreateParamsNonStreaming(RunCreateParamsBase, total=False):
    """A run to start, answered at once."""

    stream: Literal[False] | None


class RunCreateParamsStreaming(RunCreateParamsBase, total=False):
    """A run to start, answered piece by piece."""

    stream: Required[Literal[True]]


class RunCreateParams(RunCreateParamsBase, total=False):
    """A run to start."""

    stream: bool | None


class RunListParams(TypedDict, total=False):
    """Which runs to list."""

    after: str
    before: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


class RunListArgs(RunListParams, Options, total=False):
    """Arguments of `beta.threads.runs.list`."""


class ToolOutput(TypedDict, total=False):
    """What a tool gave."""

    output: str
    tool_call_id: str


class RunSubmitToolOutputsParamsBase(TypedDict, total=False):
    """What the tools gave, `stream` aside."""

    tool_outputs: Required[Iterable[ToolOutput]]


class RunSubmitToolOutputsArgs(RunSubmitToolOutputsParamsBase, Options, total=False):
    """Arguments of `beta.threads.runs.submit_tool_outputs`, `stream` aside."""


class RunSubmitToolOutputsParamsNonStreaming(RunSubmitToolOutputsParamsBase, total=False):
    """What the tools gave, answered at once."""

    stream: Literal[False] | None


class RunSubmitToolOutputsParamsStreaming(RunSubmitToolOutputsParamsBase, total=False):
    """What the tools gave, answered piece by piece."""

    stream: Required[Literal[True]]


class RunSubmitToolOutputsParams(RunSubmitToolOutputsParamsBase, total=False):
    """What the tools gave."""

    stream: bool | None


class RunUpdateParams(TypedDict, total=False):
    """New metadata of a run."""

    metadata: Annotated[Metadata | None, Size(0, 16)]


class RunUpdateArgs(RunUpdateParams, Options, total=False):
    """Arguments of `beta.threads.runs.update`."""


class StepListParams(TypedDict, total=False):
    """Which steps to list."""

    after: str
    before: str
    include: list[RunStepInclude]
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


class StepListArgs(StepListParams, Options, total=False):
    """Arguments of `beta.threads.runs.steps.list`."""


class StepRetrieveParams(TypedDict, total=False):
    """What to show of a step besides."""

    include: list[RunStepInclude]


class StepRetrieveArgs(StepRetrieveParams, Options, total=False):
    """Arguments of `beta.threads.runs.steps.retrieve`."""
