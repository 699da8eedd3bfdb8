"""The Responses API: what is sent, what comes back, every item, every tool and every event of a stream.

Items that came out can go back in as they are: the parameter unions admit the model classes too. Azure's
additions are here as well (`content_filters`, nested `error` events). Unions of replies end with `Unknown`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Generic, Literal, Required, TypeAlias, TypedDict, TypeVar, cast

from .. import shared, shared_params
from .._bounds import Bounds, Size
from .._model import Alias, Blank, Model, Unknown
from .._omit import Omit
from ..content_filter import ContentFilter
from ..shared import (
    CustomToolInputFormat,
    ErrorObject,
    Metadata,
    Misalignment,
    ModerationError,
    ModerationResult,
    Options,
    PromptCacheBreakpoint,
    ReasoningEffort,
    ResponseFormatJSONObject,
    ResponseFormatText,
    ResponsesModel,
)
from ..shared_params import ModerationParam, UserSecurityContext
from ..shared_params import PromptCacheBreakpoint as PromptCacheBreakpointParam

__all__ = [
    "AccessPrograms",
    "AccessProgramsParam",
    "AcknowledgedSafetyCheck",
    "ActionClick",
    "ActionClickParam",
    "ActionDoubleClick",
    "ActionDoubleClickParam",
    "ActionDrag",
    "ActionDragParam",
    "ActionDragPath",
    "ActionDragPathParam",
    "ActionFind",
    "ActionFindParam",
    "ActionKeypress",
    "ActionKeypressParam",
    "ActionMove",
    "ActionMoveParam",
    "ActionOpenPage",
    "ActionOpenPageParam",
    "ActionScreenshot",
    "ActionScreenshotParam",
    "ActionScroll",
    "ActionScrollParam",
    "ActionSearch",
    "ActionSearchParam",
    "ActionSearchSource",
    "ActionSearchSourceParam",
    "ActionType",
    "ActionTypeParam",
    "ActionWait",
    "ActionWaitParam",
    "AdditionalTools",
    "AdditionalToolsParam",
    "AgentMessage",
    "AgentMessageParam",
    "AgentTag",
    "AgentTagParam",
    "AllowedCaller",
    "AllowedCallers",
    "AnnotationContainerFileCitation",
    "AnnotationContainerFileCitationParam",
    "AnnotationFileCitation",
    "AnnotationFileCitationParam",
    "AnnotationFilePath",
    "AnnotationFilePathParam",
    "AnnotationURLCitation",
    "AnnotationURLCitationParam",
    "ApplyPatchCallOutputParam",
    "ApplyPatchCallParam",
    "ApplyPatchTool",
    "ApplyPatchToolParam",
    "BackgroundOptions",
    "CacheWriteTokensDetails",
    "CachedImageTokens",
    "Caller",
    "CallerDirect",
    "CallerDirectParam",
    "CallerParam",
    "CallerProgram",
    "CallerProgramParam",
    "CodeInterpreter",
    "CodeInterpreterParam",
    "CodeInterpreterToolAuto",
    "CodeInterpreterToolAutoParam",
    "CompactedResponse",
    "CompactionTrigger",
    "CompactionTriggerParam",
    "ComputerAction",
    "ComputerActionList",
    "ComputerActionListParam",
    "ComputerActionParam",
    "ComputerCallOutputParam",
    "ComputerTool",
    "ComputerToolParam",
    "ComputerUsePreviewTool",
    "ComputerUsePreviewToolParam",
    "ConfigurationReasoning",
    "ConfigurationReasoningParam",
    "ConfigurationText",
    "ConfigurationTextParam",
    "ConnectorID",
    "ContainerAuto",
    "ContainerAutoParam",
    "ContainerNetworkPolicyAllowlist",
    "ContainerNetworkPolicyAllowlistParam",
    "ContainerNetworkPolicyDisabled",
    "ContainerNetworkPolicyDisabledParam",
    "ContainerNetworkPolicyDomainSecret",
    "ContainerNetworkPolicyDomainSecretParam",
    "ContainerReference",
    "ContainerReferenceParam",
    "ContextImage",
    "ContextImageParam",
    "ContextManagement",
    "CustomTool",
    "CustomToolParam",
    "DeletedResponse",
    "EasyInputMessage",
    "EasyInputMessageParam",
    "EncryptedContentParam",
    "FileSearchHybridSearch",
    "FileSearchHybridSearchParam",
    "FileSearchRankingOptions",
    "FileSearchRankingOptionsParam",
    "FileSearchResult",
    "FileSearchResultParam",
    "FileSearchTool",
    "FileSearchToolParam",
    "FunctionCallOutputParam",
    "FunctionShellTool",
    "FunctionShellToolParam",
    "FunctionTool",
    "FunctionToolParam",
    "HTTPError",
    "HTTPErrorParam",
    "ImageDetail",
    "ImageGeneration",
    "ImageGenerationCall",
    "ImageGenerationCallError",
    "ImageGenerationCallErrorParam",
    "ImageGenerationCallParam",
    "ImageGenerationCallSvgUsage",
    "ImageGenerationCallSvgUsageParam",
    "ImageGenerationInputImageMask",
    "ImageGenerationInputImageMaskParam",
    "ImageGenerationModerationDetails",
    "ImageGenerationModerationDetailsParam",
    "ImageGenerationParam",
    "ImageGenerationSvg",
    "ImageGenerationSvgParam",
    "ImageTokens",
    "IncompleteDetails",
    "InjectError",
    "InlineSkill",
    "InlineSkillParam",
    "InlineSkillSource",
    "InlineSkillSourceParam",
    "InputAudioData",
    "InputAudioDataParam",
    "InputItemListArgs",
    "InputItemListParams",
    "InputTokenCountArgs",
    "InputTokenCountParams",
    "InputTokenCountResponse",
    "InputTokensDetails",
    "InputTransformation",
    "ItemReference",
    "ItemReferenceParam",
    "ItemStatus",
    "LocalEnvironment",
    "LocalEnvironmentParam",
    "LocalShell",
    "LocalShellCall",
    "LocalShellCallAction",
    "LocalShellCallActionParam",
    "LocalShellCallOutput",
    "LocalShellCallOutputParam",
    "LocalShellCallParam",
    "LocalShellParam",
    "LocalSkill",
    "LocalSkillParam",
    "Logprob",
    "LogprobParam",
    "LogprobTopLogprob",
    "LogprobTopLogprobParam",
    "Mcp",
    "McpApprovalFilter",
    "McpApprovalFilterParam",
    "McpApprovalRequest",
    "McpApprovalRequestParam",
    "McpApprovalResponse",
    "McpApprovalResponseParam",
    "McpCall",
    "McpCallParam",
    "McpListTools",
    "McpListToolsParam",
    "McpListToolsTool",
    "McpListToolsToolParam",
    "McpParam",
    "McpProtocolError",
    "McpProtocolErrorParam",
    "McpToolCallError",
    "McpToolCallErrorParam",
    "McpToolExecutionError",
    "McpToolExecutionErrorParam",
    "McpToolFilter",
    "McpToolFilterParam",
    "MessageParam",
    "MultiAgent",
    "MultiAgentAction",
    "MultiAgentCall",
    "MultiAgentCallOutput",
    "MultiAgentCallOutputParam",
    "MultiAgentCallParam",
    "NamespaceTool",
    "NamespaceToolParam",
    "NetworkPolicy",
    "NetworkPolicyParam",
    "OperationCreateFile",
    "OperationCreateFileParam",
    "OperationDeleteFile",
    "OperationDeleteFileParam",
    "OperationUpdateFile",
    "OperationUpdateFileParam",
    "OutcomeExit",
    "OutcomeExitParam",
    "OutcomeTimeout",
    "OutcomeTimeoutParam",
    "OutputImage",
    "OutputImageParam",
    "OutputLogs",
    "OutputLogsParam",
    "OutputTokensDetails",
    "ParsedContent",
    "ParsedResponse",
    "ParsedResponseFunctionToolCall",
    "ParsedResponseOutputItem",
    "ParsedResponseOutputMessage",
    "ParsedResponseOutputText",
    "PendingSafetyCheck",
    "PendingSafetyCheckParam",
    "Program",
    "ProgramOutput",
    "ProgramOutputParam",
    "ProgramParam",
    "ProgrammaticToolCalling",
    "ProgrammaticToolCallingParam",
    "PromptCacheDiagnostics",
    "PromptCacheDiagnosticsCacheHit",
    "PromptCacheDiagnosticsCacheMiss",
    "PromptCacheDiagnosticsComparisonResponseNotFound",
    "PromptCacheDiagnosticsUnavailable",
    "ReasoningContent",
    "ReasoningContentParam",
    "ReasoningSummary",
    "ReasoningSummaryParam",
    "Response",
    "ResponseAnnotation",
    "ResponseAnnotationParam",
    "ResponseApplyPatchToolCall",
    "ResponseApplyPatchToolCallOutput",
    "ResponseAudioDeltaEvent",
    "ResponseAudioDoneEvent",
    "ResponseAudioTranscriptDeltaEvent",
    "ResponseAudioTranscriptDoneEvent",
    "ResponseCodeInterpreterCallCodeDeltaEvent",
    "ResponseCodeInterpreterCallCodeDoneEvent",
    "ResponseCodeInterpreterCallCompletedEvent",
    "ResponseCodeInterpreterCallInProgressEvent",
    "ResponseCodeInterpreterCallInterpretingEvent",
    "ResponseCodeInterpreterToolCall",
    "ResponseCodeInterpreterToolCallParam",
    "ResponseCompactArgs",
    "ResponseCompactParams",
    "ResponseCompactionCompactingEvent",
    "ResponseCompactionItem",
    "ResponseCompactionItemParam",
    "ResponseCompactionItemParamParam",
    "ResponseCompletedEvent",
    "ResponseComputerToolCall",
    "ResponseComputerToolCallOutputItem",
    "ResponseComputerToolCallOutputScreenshot",
    "ResponseComputerToolCallOutputScreenshotParam",
    "ResponseComputerToolCallParam",
    "ResponseConfigurationUpdateItem",
    "ResponseConfigurationUpdateItemParam",
    "ResponseConfigurationUpdateItemParamParam",
    "ResponseContainerReference",
    "ResponseContentPartAddedEvent",
    "ResponseContentPartDoneEvent",
    "ResponseConversationParam",
    "ResponseConversationParamParam",
    "ResponseCreateArgs",
    "ResponseCreateParams",
    "ResponseCreateParamsBase",
    "ResponseCreateParamsNonStreaming",
    "ResponseCreateParamsStreaming",
    "ResponseCreatedEvent",
    "ResponseCustomToolCall",
    "ResponseCustomToolCallInputDeltaEvent",
    "ResponseCustomToolCallInputDoneEvent",
    "ResponseCustomToolCallItem",
    "ResponseCustomToolCallOutput",
    "ResponseCustomToolCallOutputItem",
    "ResponseCustomToolCallOutputParam",
    "ResponseCustomToolCallParam",
    "ResponseError",
    "ResponseErrorEvent",
    "ResponseFailedEvent",
    "ResponseFileSearchCallCompletedEvent",
    "ResponseFileSearchCallInProgressEvent",
    "ResponseFileSearchCallSearchingEvent",
    "ResponseFileSearchToolCall",
    "ResponseFileSearchToolCallParam",
    "ResponseFormatTextConfig",
    "ResponseFormatTextConfigParam",
    "ResponseFormatTextJSONSchemaConfig",
    "ResponseFormatTextJSONSchemaConfigParam",
    "ResponseFunctionCallArgumentsDeltaEvent",
    "ResponseFunctionCallArgumentsDoneEvent",
    "ResponseFunctionCallOutputItem",
    "ResponseFunctionCallOutputItemList",
    "ResponseFunctionCallOutputItemListParam",
    "ResponseFunctionCallOutputItemParam",
    "ResponseFunctionShellCallOutputContent",
    "ResponseFunctionShellCallOutputContentParam",
    "ResponseFunctionShellToolCall",
    "ResponseFunctionShellToolCallOutput",
    "ResponseFunctionToolCall",
    "ResponseFunctionToolCallItem",
    "ResponseFunctionToolCallOutputItem",
    "ResponseFunctionToolCallParam",
    "ResponseFunctionWebSearch",
    "ResponseFunctionWebSearchParam",
    "ResponseImageGenCallCompletedEvent",
    "ResponseImageGenCallGeneratingEvent",
    "ResponseImageGenCallInProgressEvent",
    "ResponseImageGenCallPartialImageEvent",
    "ResponseInProgressEvent",
    "ResponseIncludable",
    "ResponseIncompleteEvent",
    "ResponseInjectCreatedEvent",
    "ResponseInjectFailedEvent",
    "ResponseInput",
    "ResponseInputAudio",
    "ResponseInputAudioParam",
    "ResponseInputContent",
    "ResponseInputContentParam",
    "ResponseInputFile",
    "ResponseInputFileContent",
    "ResponseInputFileContentParam",
    "ResponseInputFileParam",
    "ResponseInputImage",
    "ResponseInputImageContent",
    "ResponseInputImageContentParam",
    "ResponseInputImageParam",
    "ResponseInputItem",
    "ResponseInputItemParam",
    "ResponseInputMessageContentList",
    "ResponseInputMessageContentListParam",
    "ResponseInputMessageItem",
    "ResponseInputParam",
    "ResponseInputText",
    "ResponseInputTextContent",
    "ResponseInputTextContentParam",
    "ResponseInputTextParam",
    "ResponseItem",
    "ResponseItemList",
    "ResponseLocalEnvironment",
    "ResponseMcpCallArgumentsDeltaEvent",
    "ResponseMcpCallArgumentsDoneEvent",
    "ResponseMcpCallCompletedEvent",
    "ResponseMcpCallFailedEvent",
    "ResponseMcpCallInProgressEvent",
    "ResponseMcpListToolsCompletedEvent",
    "ResponseMcpListToolsFailedEvent",
    "ResponseMcpListToolsInProgressEvent",
    "ResponseMessageContentParam",
    "ResponseModeration",
    "ResponseOutputContent",
    "ResponseOutputContentParam",
    "ResponseOutputItem",
    "ResponseOutputItemAddedEvent",
    "ResponseOutputItemDoneEvent",
    "ResponseOutputMessage",
    "ResponseOutputMessageParam",
    "ResponseOutputRefusal",
    "ResponseOutputRefusalParam",
    "ResponseOutputText",
    "ResponseOutputTextAnnotationAddedEvent",
    "ResponseOutputTextParam",
    "ResponseParseArgs",
    "ResponsePart",
    "ResponsePrompt",
    "ResponsePromptCacheOptions",
    "ResponsePromptCacheOptionsParam",
    "ResponsePromptParam",
    "ResponseQueuedEvent",
    "ResponseReasoningDeltaEvent",
    "ResponseReasoningDoneEvent",
    "ResponseReasoningItem",
    "ResponseReasoningItemParam",
    "ResponseReasoningSummaryPartAddedEvent",
    "ResponseReasoningSummaryPartDoneEvent",
    "ResponseReasoningSummaryTextDeltaEvent",
    "ResponseReasoningSummaryTextDoneEvent",
    "ResponseReasoningTextDeltaEvent",
    "ResponseReasoningTextDoneEvent",
    "ResponseRefusalDeltaEvent",
    "ResponseRefusalDoneEvent",
    "ResponseRetrieveArgs",
    "ResponseRetrieveParams",
    "ResponseRetrieveParamsBase",
    "ResponseRetrieveParamsNonStreaming",
    "ResponseRetrieveParamsStreaming",
    "ResponseShellCallCommandAddedEvent",
    "ResponseShellCallCommandDeltaEvent",
    "ResponseShellCallCommandDoneEvent",
    "ResponseShellCallOutputContentDeltaEvent",
    "ResponseShellCallOutputContentDoneEvent",
    "ResponseStatus",
    "ResponseSteerInputContent",
    "ResponseSteerInputContentParam",
    "ResponseStreamEvent",
    "ResponseStreamOptions",
    "ResponseTextConfig",
    "ResponseTextConfigParam",
    "ResponseTextDeltaEvent",
    "ResponseTextDoneEvent",
    "ResponseToolSearchCall",
    "ResponseToolSearchOutputItem",
    "ResponseToolSearchOutputItemParam",
    "ResponseToolSearchOutputItemParamParam",
    "ResponseUsage",
    "ResponseWebSearchCallCompletedEvent",
    "ResponseWebSearchCallInProgressEvent",
    "ResponseWebSearchCallSearchingEvent",
    "ResponsesServerEvent",
    "ServiceTier",
    "ShellAction",
    "ShellActionParam",
    "ShellCallOutputParam",
    "ShellCallParam",
    "ShellOutputDelta",
    "SkillReference",
    "SkillReferenceParam",
    "Tool",
    "ToolChoice",
    "ToolChoiceAllowed",
    "ToolChoiceAllowedParam",
    "ToolChoiceApplyPatch",
    "ToolChoiceApplyPatchParam",
    "ToolChoiceCustom",
    "ToolChoiceCustomParam",
    "ToolChoiceFunction",
    "ToolChoiceFunctionParam",
    "ToolChoiceMcp",
    "ToolChoiceMcpParam",
    "ToolChoiceOptions",
    "ToolChoiceParam",
    "ToolChoiceProgrammatic",
    "ToolChoiceProgrammaticParam",
    "ToolChoiceShell",
    "ToolChoiceShellParam",
    "ToolChoiceTypes",
    "ToolChoiceTypesParam",
    "ToolParam",
    "ToolSearchCallParam",
    "ToolSearchOutputNamespaceTool",
    "ToolSearchOutputNamespaceToolParam",
    "ToolSearchTool",
    "ToolSearchToolParam",
    "ToolUsage",
    "ToolUsageImageGen",
    "ToolUsageWebSearch",
    "WebSearchFilters",
    "WebSearchFiltersParam",
    "WebSearchPreviewTool",
    "WebSearchPreviewToolParam",
    "WebSearchTool",
    "WebSearchToolParam",
    "WebSearchUserLocation",
    "WebSearchUserLocationParam",
]

ContentType = TypeVar("ContentType")

ResponseStatus: TypeAlias = Literal["completed", "failed", "in_progress", "cancelled", "queued", "incomplete"]
ItemStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"]
ImageDetail: TypeAlias = Literal["low", "high", "auto", "original"]
ServiceTier: TypeAlias = Literal["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"] | None
ResponseIncludable: TypeAlias = Literal[
    "file_search_call.results",
    "web_search_call.results",
    "web_search_call.action.sources",
    "message.input_image.image_url",
    "computer_call_output.output.image_url",
    "code_interpreter_call.outputs",
    "reasoning.encrypted_content",
    "message.output_text.logprobs",
]
"""What is left out of items unless it is asked for."""
ConnectorID: TypeAlias = Literal[
    "connector_dropbox",
    "connector_gmail",
    "connector_googlecalendar",
    "connector_googledrive",
    "connector_microsoftteams",
    "connector_outlookcalendar",
    "connector_outlookemail",
    "connector_sharepoint",
]
ToolChoiceOptions: TypeAlias = Literal["none", "auto", "required"]
AllowedCaller: TypeAlias = Literal["direct", "programmatic"]
MultiAgentAction: TypeAlias = Literal[
    "spawn_agent", "interrupt_agent", "list_agents", "send_message", "followup_task", "wait_agent"
]

# -- content -------------------------------------------------------------------------------------


class ResponseInputText(Model):
    """A text that went in."""

    text: str
    type: Literal["input_text"] = "input_text"
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None


class ResponseInputImage(Model):
    """An image that went in: by URL, data URL or file id."""

    detail: ImageDetail | str | None = None
    type: Literal["input_image"] = "input_image"
    file_id: str | None = None
    image_url: str | None = None
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None


class ResponseInputFile(Model):
    """A file that went in: by id, URL or as a data URL."""

    type: Literal["input_file"] = "input_file"
    detail: Literal["auto", "low", "high"] | str | None = None
    file_data: str | None = None
    file_id: str | None = None
    file_url: str | None = None
    filename: str | None = None
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None


class InputAudioData(Model):
    """Sound as base64."""

    data: str
    format: Literal["mp3", "wav"] | str


class ResponseInputAudio(Model):
    """Sound that went in."""

    input_audio: InputAudioData
    type: Literal["input_audio"] = "input_audio"


ResponseInputTextContent: TypeAlias = ResponseInputText
ResponseInputImageContent: TypeAlias = ResponseInputImage
ResponseInputFileContent: TypeAlias = ResponseInputFile
ResponseInputContent: TypeAlias = ResponseInputText | ResponseInputImage | ResponseInputFile | Unknown
ResponseInputMessageContentList: TypeAlias = list[ResponseInputContent]
ResponseFunctionCallOutputItem: TypeAlias = ResponseInputContent
ResponseFunctionCallOutputItemList: TypeAlias = list[ResponseInputContent]
ResponseSteerInputContent: TypeAlias = ResponseInputContent


class AnnotationFileCitation(Model):
    """The answer rests on a file; `index` is the place among the files."""

    file_id: str
    filename: str
    index: int
    type: Literal["file_citation"] = "file_citation"


class AnnotationURLCitation(Model):
    """The answer rests on a web page; indexes count characters."""

    start_index: int
    end_index: int
    title: str
    url: str
    type: Literal["url_citation"] = "url_citation"


class AnnotationContainerFileCitation(Model):
    """The answer speaks of a file in the code interpreter's container."""

    container_id: str
    file_id: str
    filename: str
    start_index: int
    end_index: int
    type: Literal["container_file_citation"] = "container_file_citation"


class AnnotationFilePath(Model):
    """The path of a file that was made."""

    file_id: str
    index: int
    type: Literal["file_path"] = "file_path"


ResponseAnnotation: TypeAlias = (
    AnnotationFileCitation | AnnotationURLCitation | AnnotationContainerFileCitation | AnnotationFilePath | Unknown
)


class LogprobTopLogprob(Model):
    """A token that could have stood in the same place."""

    token: str | None = None
    logprob: float | None = None
    bytes: list[int] | None = None


class Logprob(Model):
    """A token of the answer with its log probability."""

    token: str
    logprob: float
    bytes: list[int] | None = None
    top_logprobs: list[LogprobTopLogprob] | None = None


class ResponseOutputText(Model):
    """A text that the model wrote."""

    text: str
    annotations: list[ResponseAnnotation]
    type: Literal["output_text"] = "output_text"
    logprobs: list[Logprob] | None = None


class ResponseOutputRefusal(Model):
    """What the model said in place of an answer."""

    refusal: str
    type: Literal["refusal"] = "refusal"


ResponseOutputContent: TypeAlias = ResponseOutputText | ResponseOutputRefusal | Unknown


class ReasoningSummary(Model):
    """A part of the summary of what the model thought."""

    text: str
    type: Literal["summary_text"] = "summary_text"


class ReasoningContent(Model):
    """A part of what the model thought."""

    text: str
    type: Literal["reasoning_text"] = "reasoning_text"


# -- items that come out -------------------------------------------------------------------------


class AgentTag(Model):
    """Which agent an item or event belongs to, where several work together."""

    agent_name: str


class CallerDirect(Model):
    """The model itself made the call."""

    type: Literal["direct"] = "direct"


class CallerProgram(Model):
    """A program that the model wrote made the call."""

    caller_id: str
    type: Literal["program"] = "program"


Caller: TypeAlias = CallerDirect | CallerProgram | Unknown


class EasyInputMessage(Model):
    """A message in its short form."""

    content: str | list[ResponseInputContent]
    role: Literal["user", "assistant", "system", "developer"]
    type: Literal["message"] | None = None
    phase: Literal["commentary", "final_answer"] | str | None = None


class ResponseInputMessageItem(Model):
    """A message that went in."""

    id: str
    content: list[ResponseInputContent]
    role: Literal["user", "system", "developer"]
    type: Literal["message"] = "message"
    status: ItemStatus | str | None = None


class ResponseOutputMessage(Model):
    """A message that the model wrote."""

    id: str
    content: Annotated[list[ResponseOutputContent], Blank]
    role: Literal["assistant"] = "assistant"
    status: ItemStatus | str
    type: Literal["message"] = "message"
    phase: Literal["commentary", "final_answer"] | str | None = None
    agent: AgentTag | None = None


class ResponseReasoningItem(Model):
    """What the model thought. Send it back whole; `encrypted_content` is there if it was asked for."""

    id: str
    summary: list[ReasoningSummary]
    type: Literal["reasoning"] = "reasoning"
    content: list[ReasoningContent] | None = None
    encrypted_content: str | None = None
    status: ItemStatus | str | None = None
    agent: AgentTag | None = None


class ResponseFunctionToolCall(Model):
    """A call of a function; `arguments` is JSON text that the model wrote and nobody checked."""

    arguments: str
    call_id: str
    name: str
    type: Literal["function_call"] = "function_call"
    id: str | None = None
    async_: Annotated[bool | None, Alias("async")] = None
    caller: Caller | None = None
    created_by: str | None = None
    namespace: str | None = None
    status: ItemStatus | str | None = None
    agent: AgentTag | None = None


ResponseFunctionToolCallItem: TypeAlias = ResponseFunctionToolCall


class ResponseFunctionToolCallOutputItem(Model):
    """What a function gave back."""

    output: str | list[ResponseInputContent]
    type: Literal["function_call_output"] = "function_call_output"
    id: str | None = None
    call_id: str | None = None
    status: ItemStatus | str | None = None
    caller: Caller | None = None
    created_by: str | None = None
    name: str | None = None
    namespace: str | None = None
    agent: AgentTag | None = None


class ResponseCustomToolCall(Model):
    """A call of a custom tool, with the text that the model wrote for it."""

    call_id: str
    input: str
    name: str
    type: Literal["custom_tool_call"] = "custom_tool_call"
    id: str | None = None
    async_: Annotated[bool | None, Alias("async")] = None
    caller: Caller | None = None
    created_by: str | None = None
    namespace: str | None = None
    status: ItemStatus | str | None = None
    agent: AgentTag | None = None


ResponseCustomToolCallItem: TypeAlias = ResponseCustomToolCall


class ResponseCustomToolCallOutput(Model):
    """What a custom tool gave back."""

    call_id: str
    output: str | list[ResponseInputContent]
    type: Literal["custom_tool_call_output"] = "custom_tool_call_output"
    id: str | None = None
    caller: Caller | None = None
    created_by: str | None = None
    status: ItemStatus | str | None = None
    agent: AgentTag | None = None


ResponseCustomToolCallOutputItem: TypeAlias = ResponseCustomToolCallOutput


class FileSearchResult(Model):
    """A piece of a file that was found; `score` lies between 0 and 1."""

    attributes: dict[str, str | float | bool] | None = None
    file_id: str | None = None
    filename: str | None = None
    score: float | None = None
    text: str | None = None


class ResponseFileSearchToolCall(Model):
    """A search through files."""

    id: str
    queries: list[str]
    status: Literal["in_progress", "searching", "completed", "incomplete", "failed"] | str
    type: Literal["file_search_call"] = "file_search_call"
    results: list[FileSearchResult] | None = None
    agent: AgentTag | None = None


class ActionSearchSource(Model):
    """A page that was found."""

    url: str
    type: Literal["url"] = "url"


class ActionSearch(Model):
    """A search of the web."""

    type: Literal["search"] = "search"
    queries: list[str] | None = None
    query: str | None = None
    sources: list[ActionSearchSource] | None = None


class ActionOpenPage(Model):
    """A page was opened."""

    type: Literal["open_page"] = "open_page"
    url: str | None = None


class ActionFind(Model):
    """A text was looked for on a page."""

    pattern: str
    url: str
    type: Literal["find_in_page"] = "find_in_page"


class ResponseFunctionWebSearch(Model):
    """A use of the web. On Azure the finished item may still say `searching`."""

    id: str
    action: ActionSearch | ActionOpenPage | ActionFind | Unknown
    status: Literal["in_progress", "searching", "completed", "failed", "incomplete"] | str
    type: Literal["web_search_call"] = "web_search_call"
    agent: AgentTag | None = None


class ActionClick(Model):
    """A click at a place, in pixels."""

    button: Literal["left", "right", "wheel", "back", "forward"] | str
    x: int
    y: int
    type: Literal["click"] = "click"
    keys: list[str] | None = None


class ActionDoubleClick(Model):
    """A double click at a place."""

    x: int
    y: int
    type: Literal["double_click"] = "double_click"
    keys: list[str] | None = None


class ActionDragPath(Model):
    """A place on a path."""

    x: int
    y: int


class ActionDrag(Model):
    """A drag along a path."""

    path: list[ActionDragPath]
    type: Literal["drag"] = "drag"
    keys: list[str] | None = None


class ActionKeypress(Model):
    """Keys pressed together."""

    keys: list[str]
    type: Literal["keypress"] = "keypress"


class ActionMove(Model):
    """The pointer moves to a place."""

    x: int
    y: int
    type: Literal["move"] = "move"
    keys: list[str] | None = None


class ActionScreenshot(Model):
    """A picture of the screen is wanted."""

    type: Literal["screenshot"] = "screenshot"


class ActionScroll(Model):
    """Scrolling at a place, in pixels."""

    x: int
    y: int
    scroll_x: int
    scroll_y: int
    type: Literal["scroll"] = "scroll"
    keys: list[str] | None = None


class ActionType(Model):
    """A text is typed."""

    text: str
    type: Literal["type"] = "type"


class ActionWait(Model):
    """Nothing, for a moment."""

    type: Literal["wait"] = "wait"


ComputerAction: TypeAlias = (
    ActionClick
    | ActionDoubleClick
    | ActionDrag
    | ActionKeypress
    | ActionMove
    | ActionScreenshot
    | ActionScroll
    | ActionType
    | ActionWait
    | Unknown
)
ComputerActionList: TypeAlias = list[ComputerAction]


class PendingSafetyCheck(Model):
    """A warning that has to be acknowledged before going on."""

    id: str
    code: str | None = None
    message: str | None = None


AcknowledgedSafetyCheck: TypeAlias = PendingSafetyCheck


class ResponseComputerToolCall(Model):
    """What the model wants done on a computer."""

    id: str
    call_id: str
    pending_safety_checks: list[PendingSafetyCheck]
    status: ItemStatus | str
    type: Literal["computer_call"] = "computer_call"
    action: ComputerAction | None = None
    actions: list[ComputerAction] | None = None
    agent: AgentTag | None = None


class ResponseComputerToolCallOutputScreenshot(Model):
    """A picture of the screen."""

    type: Literal["computer_screenshot"] = "computer_screenshot"
    file_id: str | None = None
    image_url: str | None = None


class ResponseComputerToolCallOutputItem(Model):
    """How the screen looked afterwards."""

    call_id: str
    output: ResponseComputerToolCallOutputScreenshot
    type: Literal["computer_call_output"] = "computer_call_output"
    id: str | None = None
    status: ItemStatus | Literal["failed"] | str | None = None
    acknowledged_safety_checks: list[AcknowledgedSafetyCheck] | None = None
    created_by: str | None = None
    agent: AgentTag | None = None


class ResponseToolSearchCall(Model):
    """A search for tools that were not loaded at first."""

    arguments: Any
    type: Literal["tool_search_call"] = "tool_search_call"
    id: str | None = None
    call_id: str | None = None
    execution: Literal["server", "client"] | str | None = None
    status: ItemStatus | str | None = None
    created_by: str | None = None
    agent: AgentTag | None = None


class ResponseToolSearchOutputItem(Model):
    """The tools that were found."""

    tools: list[Tool]
    type: Literal["tool_search_output"] = "tool_search_output"
    id: str | None = None
    call_id: str | None = None
    execution: Literal["server", "client"] | str | None = None
    status: ItemStatus | str | None = None
    created_by: str | None = None
    agent: AgentTag | None = None


class AdditionalTools(Model):
    """Tools that are there from this point on."""

    role: str
    tools: list[Tool]
    type: Literal["additional_tools"] = "additional_tools"
    id: str | None = None
    agent: AgentTag | None = None


class ConfigurationReasoning(Model):
    """How hard to think from this point on."""

    effort: ReasoningEffort | str = None


class ConfigurationText(Model):
    """The form of the answer from this point on."""

    format: ResponseFormatTextConfig


class ResponseConfigurationUpdateItem(Model):
    """Other settings from this point on."""

    type: Literal["configuration_update"] = "configuration_update"
    id: str | None = None
    reasoning: ConfigurationReasoning | None = None
    text: ConfigurationText | None = None


class ResponseCompactionItem(Model):
    """What went before, made short; only the service can read it."""

    encrypted_content: str
    type: Literal["compaction"] = "compaction"
    id: str | None = None
    created_by: str | None = None
    agent: AgentTag | None = None


ResponseToolSearchOutputItemParam: TypeAlias = ResponseToolSearchOutputItem
"""The form that goes in, read back; what a caller writes is `ResponseToolSearchOutputItemParamParam`."""
ResponseConfigurationUpdateItemParam: TypeAlias = ResponseConfigurationUpdateItem
ResponseCompactionItemParam: TypeAlias = ResponseCompactionItem


class CompactionTrigger(Model):
    """Asks for what went before to be made short here."""

    type: Literal["compaction_trigger"] = "compaction_trigger"
    id: str | None = None


class ImageGenerationModerationDetails(Model):
    """Why an image was refused."""

    categories: list[str]
    moderation_stage: Literal["input", "output", "unknown"] | str


class ImageGenerationCallError(Model):
    """Why there is no image."""

    message: str
    type: str
    code: str | None = None
    param: str | None = None
    moderation_details: ImageGenerationModerationDetails | None = None


class ImageGenerationCallSvgUsage(Model):
    """Token counts of a drawing."""

    input_tokens: int
    model: str
    output_tokens: int
    reasoning_tokens: int
    total_tokens: int


class ImageGenerationCall(Model):
    """A generated image: `result` is base64. On Azure the finished item may still say `generating`."""

    id: str
    result: str | None = None
    status: Literal["in_progress", "completed", "generating", "failed"] | str
    type: Literal["image_generation_call"] = "image_generation_call"
    action: Literal["generate", "edit", "auto"] | str | None = None
    background: Literal["transparent", "opaque", "auto"] | str | None = None
    error: ImageGenerationCallError | None = None
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | str | None = None
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | str | None = None
    revised_prompt: str | None = None
    size: str | None = None
    svg_usage: ImageGenerationCallSvgUsage | None = None
    agent: AgentTag | None = None


class OutputLogs(Model):
    """What the code printed."""

    logs: str
    type: Literal["logs"] = "logs"


class OutputImage(Model):
    """An image that the code made."""

    url: str
    type: Literal["image"] = "image"


class ResponseCodeInterpreterToolCall(Model):
    """Code that the model wrote and the service ran. `outputs` are there if they were asked for."""

    id: str
    code: str | None = None
    container_id: str
    outputs: list[OutputLogs | OutputImage | Unknown] | None = None
    status: Literal["in_progress", "completed", "incomplete", "interpreting", "failed"] | str
    type: Literal["code_interpreter_call"] = "code_interpreter_call"
    agent: AgentTag | None = None


class LocalShellCallAction(Model):
    """A command for the local shell."""

    command: list[str]
    env: dict[str, str]
    type: Literal["exec"] = "exec"
    timeout_ms: int | None = None
    user: str | None = None
    working_directory: str | None = None


class LocalShellCall(Model):
    """A command that you are asked to run."""

    id: str
    action: LocalShellCallAction
    call_id: str
    status: ItemStatus | str
    type: Literal["local_shell_call"] = "local_shell_call"
    agent: AgentTag | None = None


class LocalShellCallOutput(Model):
    """What the command gave back, as JSON text."""

    id: str
    output: str
    type: Literal["local_shell_call_output"] = "local_shell_call_output"
    status: ItemStatus | str | None = None
    agent: AgentTag | None = None


class ShellAction(Model):
    """Commands for the shell; output is cut after `max_output_length` characters."""

    commands: list[str]
    max_output_length: int | None = None
    timeout_ms: int | None = None


class ResponseLocalEnvironment(Model):
    """The shell is yours."""

    type: Literal["local"] = "local"
    skills: list[LocalSkill] | None = None


class ResponseContainerReference(Model):
    """The shell is in a container of the service."""

    container_id: str
    type: Literal["container_reference"] = "container_reference"


class ResponseFunctionShellToolCall(Model):
    """Commands that the model wants run."""

    action: ShellAction
    call_id: str
    type: Literal["shell_call"] = "shell_call"
    id: str | None = None
    status: ItemStatus | str | None = None
    environment: ResponseLocalEnvironment | ResponseContainerReference | Unknown | None = None
    caller: Caller | None = None
    created_by: str | None = None
    agent: AgentTag | None = None


class OutcomeTimeout(Model):
    """The command took too long."""

    type: Literal["timeout"] = "timeout"


class OutcomeExit(Model):
    """The command ended."""

    exit_code: int
    type: Literal["exit"] = "exit"


class ResponseFunctionShellCallOutputContent(Model):
    """What one command printed and how it ended."""

    outcome: OutcomeTimeout | OutcomeExit | Unknown
    stderr: str
    stdout: str
    created_by: str | None = None


class ResponseFunctionShellToolCallOutput(Model):
    """What the commands gave back."""

    call_id: str
    output: list[ResponseFunctionShellCallOutputContent]
    type: Literal["shell_call_output"] = "shell_call_output"
    id: str | None = None
    status: ItemStatus | str | None = None
    max_output_length: int | None = None
    caller: Caller | None = None
    created_by: str | None = None
    agent: AgentTag | None = None


class OperationCreateFile(Model):
    """Makes a file."""

    diff: str
    path: str
    type: Literal["create_file"] = "create_file"


class OperationDeleteFile(Model):
    """Deletes a file."""

    path: str
    type: Literal["delete_file"] = "delete_file"


class OperationUpdateFile(Model):
    """Changes a file."""

    diff: str
    path: str
    type: Literal["update_file"] = "update_file"


class ResponseApplyPatchToolCall(Model):
    """A change to a file that you are asked to make."""

    call_id: str
    operation: OperationCreateFile | OperationDeleteFile | OperationUpdateFile | Unknown
    status: Literal["in_progress", "completed"] | str
    type: Literal["apply_patch_call"] = "apply_patch_call"
    id: str | None = None
    caller: Caller | None = None
    created_by: str | None = None
    agent: AgentTag | None = None


class ResponseApplyPatchToolCallOutput(Model):
    """Whether the change was made."""

    call_id: str
    status: Literal["completed", "failed"] | str
    type: Literal["apply_patch_call_output"] = "apply_patch_call_output"
    id: str | None = None
    caller: Caller | None = None
    created_by: str | None = None
    output: str | None = None
    agent: AgentTag | None = None


class McpListToolsTool(Model):
    """A tool of an MCP server; `input_schema` is a JSON schema."""

    input_schema: Any
    name: str
    annotations: Any = None
    description: str | None = None


class McpListTools(Model):
    """The tools of an MCP server."""

    id: str
    server_label: str
    tools: list[McpListToolsTool]
    type: Literal["mcp_list_tools"] = "mcp_list_tools"
    error: McpToolCallError | str | None = None
    agent: AgentTag | None = None


class McpProtocolError(Model):
    """The MCP server answered with an error."""

    code: int
    message: str
    type: Literal["mcp_protocol_error"] = "mcp_protocol_error"


class McpToolExecutionError(Model):
    """The tool failed."""

    content: Any
    type: Literal["mcp_tool_execution_error"] = "mcp_tool_execution_error"


class HTTPError(Model):
    """The MCP server could not be reached, or refused."""

    code: int
    message: str
    type: Literal["http_error"] = "http_error"


McpToolCallError: TypeAlias = McpProtocolError | McpToolExecutionError | HTTPError | Unknown


class McpCall(Model):
    """A call of an MCP tool, made by the service."""

    id: str
    arguments: str
    name: str
    server_label: str
    type: Literal["mcp_call"] = "mcp_call"
    approval_request_id: str | None = None
    error: McpToolCallError | str | None = None
    output: str | None = None
    status: ItemStatus | Literal["calling", "failed"] | str | None = None
    agent: AgentTag | None = None


class McpApprovalRequest(Model):
    """A call that waits for your approval."""

    id: str
    arguments: str
    name: str
    server_label: str
    type: Literal["mcp_approval_request"] = "mcp_approval_request"
    agent: AgentTag | None = None


class McpApprovalResponse(Model):
    """Your answer to it."""

    approval_request_id: str
    approve: bool
    type: Literal["mcp_approval_response"] = "mcp_approval_response"
    id: str | None = None
    reason: str | None = None
    agent: AgentTag | None = None


class Program(Model):
    """A program that the model wrote to call tools."""

    id: str
    call_id: str
    code: str
    fingerprint: str
    type: Literal["program"] = "program"
    agent: AgentTag | None = None


class ProgramOutput(Model):
    """What the program gave back."""

    id: str
    call_id: str
    result: str
    status: Literal["completed", "incomplete"] | str
    type: Literal["program_output"] = "program_output"
    agent: AgentTag | None = None


class AgentMessage(Model):
    """Preview: what one agent wrote to another."""

    author: str
    recipient: str
    content: list[ResponseInputText | ResponseInputImage | ResponseInputFile | ResponseOutputText | Unknown]
    type: Literal["agent_message"] = "agent_message"
    id: str | None = None
    agent: AgentTag | None = None


class MultiAgentCall(Model):
    """Preview: what one agent wants of the others."""

    call_id: str
    action: MultiAgentAction | str
    arguments: str
    type: Literal["multi_agent_call"] = "multi_agent_call"
    id: str | None = None
    agent: AgentTag | None = None


class MultiAgentCallOutput(Model):
    """Preview: what came of it."""

    call_id: str
    action: MultiAgentAction | str
    output: list[ResponseOutputText | Unknown]
    type: Literal["multi_agent_call_output"] = "multi_agent_call_output"
    id: str | None = None
    agent: AgentTag | None = None


class ItemReference(Model):
    """An item by its id."""

    id: str
    type: Literal["item_reference"] | None = None


ResponseOutputItem: TypeAlias = (
    ResponseOutputMessage
    | ResponseFileSearchToolCall
    | ResponseFunctionToolCall
    | ResponseFunctionToolCallOutputItem
    | ResponseFunctionWebSearch
    | ResponseComputerToolCall
    | ResponseComputerToolCallOutputItem
    | ResponseReasoningItem
    | Program
    | ProgramOutput
    | ResponseToolSearchCall
    | ResponseToolSearchOutputItem
    | AdditionalTools
    | ResponseCompactionItem
    | ImageGenerationCall
    | ResponseCodeInterpreterToolCall
    | LocalShellCall
    | LocalShellCallOutput
    | ResponseFunctionShellToolCall
    | ResponseFunctionShellToolCallOutput
    | ResponseApplyPatchToolCall
    | ResponseApplyPatchToolCallOutput
    | McpCall
    | McpListTools
    | McpApprovalRequest
    | McpApprovalResponse
    | ResponseCustomToolCall
    | ResponseCustomToolCallOutput
    | AgentMessage
    | MultiAgentCall
    | MultiAgentCallOutput
    | Unknown
)
ResponseItem: TypeAlias = ResponseInputMessageItem | ResponseConfigurationUpdateItem | ResponseOutputItem
ResponseInputItem: TypeAlias = EasyInputMessage | ItemReference | CompactionTrigger | ResponseItem
ResponseInput: TypeAlias = list[ResponseInputItem]


class ResponseItemList(Model):
    """A page of items."""

    data: list[ResponseItem]
    first_id: str | None = None
    has_more: bool
    last_id: str | None = None
    object: Literal["list"] = "list"


# -- tools ---------------------------------------------------------------------------------------


class FunctionTool(Model):
    """A function that the model may call."""

    name: str
    parameters: dict[str, Any] | None = None
    strict: bool | None = None
    type: Literal["function"] = "function"
    allowed_callers: list[AllowedCaller | str] | None = None
    async_: Annotated[bool | None, Alias("async")] = None
    defer_loading: bool | None = None
    description: str | None = None
    output_schema: dict[str, Any] | None = None


class FileSearchHybridSearch(Model):
    """How much meaning and words weigh."""

    embedding_weight: float
    text_weight: float


class FileSearchRankingOptions(Model):
    """How results are ranked; those below `score_threshold` (0 to 1) are dropped."""

    hybrid_search: FileSearchHybridSearch | None = None
    ranker: Literal["auto", "default-2024-11-15"] | str | None = None
    score_threshold: float | None = None


class FileSearchTool(Model):
    """Searches vector stores."""

    vector_store_ids: list[str]
    type: Literal["file_search"] = "file_search"
    filters: shared.ComparisonFilter | shared.CompoundFilter | Unknown | None = None
    max_num_results: int | None = None
    ranking_options: FileSearchRankingOptions | None = None


class ComputerTool(Model):
    """Lets the model use a computer."""

    type: Literal["computer"] = "computer"


class ComputerUsePreviewTool(Model):
    """Lets the model use a computer (the older form); sizes in pixels."""

    display_height: int
    display_width: int
    environment: Literal["windows", "mac", "linux", "ubuntu", "browser"] | str
    type: Literal["computer_use_preview"] = "computer_use_preview"


class WebSearchFilters(Model):
    """Which sites may be searched."""

    allowed_domains: list[str] | None = None


class WebSearchUserLocation(Model):
    """Roughly where the user is. `country` is a two-letter code, `timezone` an IANA name."""

    city: str | None = None
    country: str | None = None
    region: str | None = None
    timezone: str | None = None
    type: Literal["approximate"] | str | None = None


class WebSearchTool(Model):
    """Searches the web."""

    type: Literal["web_search", "web_search_2025_08_26"]
    external_web_access: bool | None = None
    filters: WebSearchFilters | None = None
    search_context_size: Literal["low", "medium", "high"] | str | None = None
    user_location: WebSearchUserLocation | None = None


class WebSearchPreviewTool(Model):
    """Searches the web (the older form)."""

    type: Literal["web_search_preview", "web_search_preview_2025_03_11"]
    search_content_types: list[Literal["text", "image"] | str] | None = None
    search_context_size: Literal["low", "medium", "high"] | str | None = None
    user_location: WebSearchUserLocation | None = None


class McpToolFilter(Model):
    """Some tools of an MCP server."""

    read_only: bool | None = None
    tool_names: list[str] | None = None


class McpApprovalFilter(Model):
    """Which tools need approval and which do not."""

    always: McpToolFilter | None = None
    never: McpToolFilter | None = None


class Mcp(Model):
    """Tools of an MCP server. The service leaves `authorization` and `headers` out of replies."""

    server_label: str
    type: Literal["mcp"] = "mcp"
    allowed_callers: list[AllowedCaller | str] | None = None
    allowed_tools: list[str] | McpToolFilter | None = None
    authorization: str | None = None
    connector_id: ConnectorID | str | None = None
    defer_loading: bool | None = None
    headers: dict[str, str] | None = None
    require_approval: McpApprovalFilter | Literal["always", "never"] | str | None = None
    server_description: str | None = None
    server_url: str | None = None
    tunnel_id: str | None = None


class ContainerNetworkPolicyDisabled(Model):
    """No network."""

    type: Literal["disabled"] = "disabled"


class ContainerNetworkPolicyDomainSecret(Model):
    """A secret that is only sent to one site."""

    domain: str
    name: str
    value: str


class ContainerNetworkPolicyAllowlist(Model):
    """Some sites only."""

    allowed_domains: list[str]
    type: Literal["allowlist"] = "allowlist"
    domain_secrets: list[ContainerNetworkPolicyDomainSecret] | None = None


NetworkPolicy: TypeAlias = ContainerNetworkPolicyDisabled | ContainerNetworkPolicyAllowlist | Unknown


class CodeInterpreterToolAuto(Model):
    """A container made for the occasion."""

    type: Literal["auto"] = "auto"
    file_ids: list[str] | None = None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | str | None = None
    network_policy: NetworkPolicy | None = None


class CodeInterpreter(Model):
    """Runs Python that the model writes, in a container given by id or made for the occasion."""

    container: str | CodeInterpreterToolAuto
    type: Literal["code_interpreter"] = "code_interpreter"
    allowed_callers: list[AllowedCaller | str] | None = None


class ProgrammaticToolCalling(Model):
    """Lets the model call tools from programs."""

    type: Literal["programmatic_tool_calling"] = "programmatic_tool_calling"


class ImageGenerationInputImageMask(Model):
    """Where an image may be changed."""

    file_id: str | None = None
    image_url: str | None = None


class ImageGenerationSvg(Model):
    """Which model draws, and how hard it thinks."""

    model: str | None = None
    reasoning: ConfigurationReasoning | None = None


class ImageGeneration(Model):
    """Generates images."""

    type: Literal["image_generation"] = "image_generation"
    action: Literal["generate", "edit", "auto"] | str | None = None
    background: Literal["transparent", "opaque", "auto"] | str | None = None
    complexity: Literal["low", "medium", "high"] | str | None = None
    frame_count: int | None = None
    frame_duration_ms: int | None = None
    input_fidelity: Literal["high", "low"] | str | None = None
    input_image_mask: ImageGenerationInputImageMask | None = None
    model: str | None = None
    moderation: Literal["auto", "low"] | str | None = None
    output_compression: int | None = None
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | str | None = None
    partial_images: int | None = None
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | str | None = None
    size: str | None = None
    svg: ImageGenerationSvg | None = None


class LocalShell(Model):
    """Lets the model ask for commands (the older form)."""

    type: Literal["local_shell"] = "local_shell"


class SkillReference(Model):
    """A skill by its id."""

    skill_id: str
    type: Literal["skill_reference"] = "skill_reference"
    version: str | None = None


class InlineSkillSource(Model):
    """A zip file as base64."""

    data: str
    media_type: Literal["application/zip"] | str = "application/zip"
    type: Literal["base64"] = "base64"


class InlineSkill(Model):
    """A skill that comes along."""

    description: str
    name: str
    source: InlineSkillSource
    type: Literal["inline"] = "inline"


class LocalSkill(Model):
    """A skill on your own machine."""

    description: str
    name: str
    path: str


class ContainerAuto(Model):
    """A container made for the occasion."""

    type: Literal["container_auto"] = "container_auto"
    file_ids: list[str] | None = None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | str | None = None
    network_policy: NetworkPolicy | None = None
    skills: list[SkillReference | InlineSkill | Unknown] | None = None


class ContainerReference(Model):
    """A container by its id."""

    container_id: str
    type: Literal["container_reference"] = "container_reference"


class LocalEnvironment(Model):
    """Your own machine."""

    type: Literal["local"] = "local"
    skills: list[LocalSkill] | None = None


class FunctionShellTool(Model):
    """Lets the model use a shell."""

    type: Literal["shell"] = "shell"
    allowed_callers: list[AllowedCaller | str] | None = None
    environment: ContainerAuto | LocalEnvironment | ContainerReference | Unknown | None = None


class CustomTool(Model):
    """A tool that takes text in place of JSON arguments."""

    name: str
    type: Literal["custom"] = "custom"
    allowed_callers: list[AllowedCaller | str] | None = None
    async_: Annotated[bool | None, Alias("async")] = None
    defer_loading: bool | None = None
    description: str | None = None
    format: CustomToolInputFormat | None = None


class NamespaceTool(Model):
    """Tools under one name."""

    description: str
    name: str
    tools: list[FunctionTool | CustomTool | Unknown]
    type: Literal["namespace"] = "namespace"


ToolSearchOutputNamespaceTool: TypeAlias = NamespaceTool


class ToolSearchTool(Model):
    """Lets the model look for tools that are not loaded."""

    type: Literal["tool_search"] = "tool_search"
    description: str | None = None
    execution: Literal["server", "client"] | str | None = None
    parameters: Any = None


class ApplyPatchTool(Model):
    """Lets the model ask for changes to files."""

    type: Literal["apply_patch"] = "apply_patch"
    allowed_callers: list[AllowedCaller | str] | None = None


Tool: TypeAlias = (
    FunctionTool
    | FileSearchTool
    | ComputerTool
    | ComputerUsePreviewTool
    | WebSearchTool
    | Mcp
    | CodeInterpreter
    | ProgrammaticToolCalling
    | ImageGeneration
    | LocalShell
    | FunctionShellTool
    | CustomTool
    | NamespaceTool
    | ToolSearchTool
    | WebSearchPreviewTool
    | ApplyPatchTool
    | Unknown
)


class ToolChoiceAllowed(Model):
    """Narrows the choice to some of the tools."""

    mode: Literal["auto", "required"] | str
    tools: list[dict[str, Any]]
    type: Literal["allowed_tools"] = "allowed_tools"


class ToolChoiceTypes(Model):
    """Makes the model use a tool of the service."""

    type: Literal[
        "file_search",
        "web_search_preview",
        "computer",
        "computer_use_preview",
        "computer_use",
        "web_search_preview_2025_03_11",
        "image_generation",
        "code_interpreter",
    ]


class ToolChoiceFunction(Model):
    """Makes the model call this function."""

    name: str
    type: Literal["function"] = "function"


class ToolChoiceMcp(Model):
    """Makes the model use this MCP server."""

    server_label: str
    type: Literal["mcp"] = "mcp"
    name: str | None = None


class ToolChoiceCustom(Model):
    """Makes the model call this custom tool."""

    name: str
    type: Literal["custom"] = "custom"


class ToolChoiceProgrammatic(Model):
    """Makes the model call tools from a program."""

    type: Literal["programmatic_tool_calling"] = "programmatic_tool_calling"


class ToolChoiceApplyPatch(Model):
    """Makes the model change files."""

    type: Literal["apply_patch"] = "apply_patch"


class ToolChoiceShell(Model):
    """Makes the model use the shell."""

    type: Literal["shell"] = "shell"


ToolChoice: TypeAlias = (
    ToolChoiceOptions
    | ToolChoiceAllowed
    | ToolChoiceTypes
    | ToolChoiceFunction
    | ToolChoiceMcp
    | ToolChoiceCustom
    | ToolChoiceProgrammatic
    | ToolChoiceApplyPatch
    | ToolChoiceShell
    | Unknown
    | str
)

# -- the response --------------------------------------------------------------------------------


class ResponseFormatTextJSONSchemaConfig(Model):
    """JSON that satisfies a schema."""

    name: str
    schema_: Annotated[dict[str, Any], Alias("schema")]
    type: Literal["json_schema"] = "json_schema"
    description: str | None = None
    strict: bool | None = None


ResponseFormatTextConfig: TypeAlias = (
    ResponseFormatText | ResponseFormatTextJSONSchemaConfig | ResponseFormatJSONObject | Unknown
)


class ResponseTextConfig(Model):
    """The form of the answer."""

    format: ResponseFormatTextConfig | None = None
    verbosity: Literal["low", "medium", "high"] | str | None = None


class ResponseError(Model):
    """Why the response failed."""

    code: (
        Literal[
            "server_error",
            "rate_limit_exceeded",
            "invalid_prompt",
            "data_residency_mismatch",
            "bio_policy",
            "misalignment_policy_violation",
            "vector_store_timeout",
            "invalid_image",
            "invalid_image_format",
            "invalid_base64_image",
            "invalid_image_url",
            "image_too_large",
            "image_too_small",
            "image_parse_error",
            "image_content_policy_violation",
            "invalid_image_mode",
            "image_file_too_large",
            "unsupported_image_media_type",
            "empty_image_file",
            "failed_to_download_image",
            "image_file_not_found",
        ]
        | str
    )
    message: str
    misalignment: Misalignment | None = None
    param: str | None = None
    type: str | None = None


class IncompleteDetails(Model):
    """Why the response stopped early."""

    reason: Literal["max_output_tokens", "max_messages", "content_filter", "steered"] | str | None = None


class CacheWriteTokensDetails(Model):
    """Tokens written to the prompt cache, by how long they stay."""

    ttl_12h_tokens: int
    ttl_30m_tokens: int


class InputTokensDetails(Model):
    """What the input tokens were."""

    cached_tokens: int
    cache_write_tokens: int | None = None
    cache_write_tokens_details: CacheWriteTokensDetails | None = None


class OutputTokensDetails(Model):
    """What the output tokens were."""

    reasoning_tokens: int


class ResponseUsage(Model):
    """Token counts of a response."""

    input_tokens: int
    input_tokens_details: InputTokensDetails
    output_tokens: int
    output_tokens_details: OutputTokensDetails
    total_tokens: int


class ResponseConversationParam(Model):
    """The conversation that the response belongs to."""

    id: str


class ResponsePrompt(Model):
    """A stored prompt and what was filled in."""

    id: str
    variables: dict[str, str | ResponseInputText | ResponseInputImage | ResponseInputFile | Unknown] | None = None
    version: str | None = None


class ResponseModeration(Model):
    """Moderation of input and output, where the request asked for it."""

    input: ModerationResult | ModerationError | Unknown
    output: ModerationResult | ModerationError | Unknown


class AccessPrograms(Model):
    """Special access that the request used."""

    cyber: Literal["standard", "daybreak_blue", "daybreak_red"] | str


class ContextImage(Model):
    """Whether context was compressed into images."""

    context_compression: Literal["enabled", "disabled"] | str


class InputTransformation(Model):
    """An input item that the service took out, and why."""

    id: str
    action: Literal["removed"] | str
    reason: (
        Literal["organization_mismatch", "end_user_mismatch", "model_mismatch", "prefix_mismatch", "turn_boundary"]
        | str
    )
    type: Literal["reasoning"] | str


class PromptCacheDiagnosticsCacheMiss(Model):
    """The prompt cache could not be used."""

    cache_missed_tokens: int
    reason: str
    type: Literal["cache_miss"] = "cache_miss"
    comparison_reusable_tokens: int | None = None


class PromptCacheDiagnosticsCacheHit(Model):
    """The prompt cache was used."""

    type: Literal["cache_hit"] = "cache_hit"


class PromptCacheDiagnosticsComparisonResponseNotFound(Model):
    """The response to compare with is not there."""

    type: Literal["comparison_response_not_found"] = "comparison_response_not_found"


class PromptCacheDiagnosticsUnavailable(Model):
    """Nothing is known about the prompt cache."""

    type: Literal["unavailable"] = "unavailable"


PromptCacheDiagnostics: TypeAlias = (
    PromptCacheDiagnosticsCacheMiss
    | PromptCacheDiagnosticsCacheHit
    | PromptCacheDiagnosticsComparisonResponseNotFound
    | PromptCacheDiagnosticsUnavailable
    | Unknown
)


class ResponsePromptCacheOptions(Model):
    """How the prompt was cached."""

    mode: Literal["implicit", "explicit"] | str
    ttl: Literal["30m", "12h"] | str
    comparison_response_id: str | None = None


class ImageTokens(Model):
    """Tokens of images and of texts."""

    image_tokens: int
    text_tokens: int


class CachedImageTokens(Model):
    """Cached tokens of images and of texts."""

    cached_image_tokens: int
    cached_text_tokens: int


class ToolUsageImageGen(Model):
    """Token counts of image generation."""

    input_tokens: int
    input_tokens_details: ImageTokens
    output_tokens: int
    total_tokens: int
    cached_tokens: int | None = None
    cached_tokens_details: CachedImageTokens | None = None
    output_tokens_details: ImageTokens | None = None


class ToolUsageWebSearch(Model):
    """How often the web was searched."""

    num_requests: int


class ToolUsage(Model):
    """What tools cost besides tokens of the response."""

    image_gen: ToolUsageImageGen | None = None
    web_search: ToolUsageWebSearch | None = None


class Response(Model):
    """A response. Times are in Unix seconds; `model` is the model behind the deployment."""

    id: str
    created_at: float
    error: ResponseError | None = None
    incomplete_details: IncompleteDetails | None = None
    instructions: str | list[ResponseInputItem] | None = None
    metadata: Metadata | None = None
    model: ResponsesModel
    object: Literal["response"] = "response"
    output: Annotated[list[ResponseOutputItem], Blank]
    parallel_tool_calls: bool
    temperature: float | None = None
    tool_choice: ToolChoice
    tools: list[Tool]
    top_p: float | None = None
    access_programs: AccessPrograms | None = None
    background: bool | None = None
    completed_at: float | None = None
    content_filters: list[ContentFilter] | None = None
    """Azure: what the filters found; null until the response has ended, and sometimes after."""
    conversation: ResponseConversationParam | None = None
    frequency_penalty: float | None = None
    image: ContextImage | None = None
    input_transformations: list[InputTransformation] | None = None
    max_output_tokens: int | None = None
    max_tool_calls: int | None = None
    moderation: ResponseModeration | None = None
    presence_penalty: float | None = None
    previous_response_id: str | None = None
    prompt: ResponsePrompt | None = None
    prompt_cache_diagnostics: PromptCacheDiagnostics | None = None
    prompt_cache_key: str | None = None
    prompt_cache_options: ResponsePromptCacheOptions | None = None
    prompt_cache_retention: Literal["in_memory", "in-memory", "24h"] | str | None = None
    reasoning: shared.Reasoning | None = None
    safety_identifier: str | None = None
    service_tier: ServiceTier | str = None
    status: ResponseStatus | str | None = None
    store: bool | None = None
    text: ResponseTextConfig | None = None
    tool_usage: ToolUsage | None = None
    top_logprobs: int | None = None
    truncation: Literal["auto", "disabled"] | str | None = None
    usage: ResponseUsage | None = None
    user: str | None = None

    @property
    def output_text(self) -> str:
        """Every text of every message in `output`, joined."""
        return "".join(
            part.text or ""
            for item in (self.output if isinstance(self.output, list) else ())
            if isinstance(item, ResponseOutputMessage)
            for part in (item.content if isinstance(item.content, list) else ())
            if isinstance(part, ResponseOutputText)
        )


class ParsedResponseOutputText(ResponseOutputText, Generic[ContentType]):
    """A text that the model wrote; `parsed` is the class that was asked for."""

    parsed: ContentType | None = None


ParsedContent: TypeAlias = ParsedResponseOutputText[ContentType] | ResponseOutputRefusal | Unknown


class ParsedResponseOutputMessage(ResponseOutputMessage, Generic[ContentType]):
    """A message that the model wrote, read."""

    content: Annotated[  # type: ignore[assignment]
        list[ParsedResponseOutputText[ContentType] | ResponseOutputRefusal | Unknown], Blank
    ]


class ParsedResponseFunctionToolCall(ResponseFunctionToolCall):
    """A call of a function. `parsed_arguments` are of the tool's class, or plain data of a strict tool."""

    parsed_arguments: object | None = None


ParsedResponseOutputItem: TypeAlias = (
    ParsedResponseOutputMessage[ContentType] | ParsedResponseFunctionToolCall | ResponseOutputItem
)


class ParsedResponse(Response, Generic[ContentType]):
    """A response, read."""

    output: Annotated[  # pyright: ignore[reportIncompatibleVariableOverride]
        list[ParsedResponseOutputMessage[ContentType] | ParsedResponseFunctionToolCall | ResponseOutputItem], Blank
    ]

    @property
    def output_parsed(self) -> ContentType | None:
        """The first text of the answer that was read as the class asked for."""
        for item in self.output if isinstance(self.output, list) else ():
            if item.type == "message" and isinstance(item, ParsedResponseOutputMessage):
                message = cast("ParsedResponseOutputMessage[ContentType]", item)
                for part in message.content if isinstance(message.content, list) else ():
                    if part.type == "output_text" and (parsed := getattr(part, "parsed", None)) is not None:
                        return cast("ContentType", parsed)
        return None


class DeletedResponse(Model):
    """A response is gone."""

    id: str
    deleted: bool
    object: Literal["response.deleted"] | str = "response.deleted"


class CompactedResponse(Model):
    """What went before, made short; use `output` as the next input."""

    id: str
    created_at: int
    output: list[ResponseOutputItem]
    usage: ResponseUsage
    object: Literal["response.compaction"] = "response.compaction"
    image: ContextImage | None = None


class InputTokenCountResponse(Model):
    """How many tokens an input has."""

    input_tokens: int
    object: Literal["response.input_tokens"] = "response.input_tokens"


# -- events of a stream --------------------------------------------------------------------------


class _Event(Model):
    """What every event has. `sequence_number` starts at 0 and grows by one."""

    sequence_number: int
    agent: AgentTag | None = None
    stream_id: str | None = None


class _ItemEvent(_Event):
    """An event of one output item."""

    item_id: str
    output_index: int


class _DeltaEvent(_ItemEvent):
    """More of an item's text. `obfuscation` is padding against guessing from sizes."""

    delta: str
    obfuscation: str | None = None


class _PartEvent(_ItemEvent):
    """An event of one content part."""

    content_index: int


class _SummaryEvent(_ItemEvent):
    """An event of one part of a reasoning summary."""

    summary_index: int


class _CommandEvent(_Event):
    """An event of one shell command."""

    output_index: int
    command_index: int


ResponsePart: TypeAlias = ResponseOutputText | ResponseOutputRefusal | ReasoningContent | ReasoningSummary | Unknown


class ShellOutputDelta(Model):
    """More of what a command printed."""

    stderr: str | None = None
    stdout: str | None = None


class InjectError(Model):
    """Why items could not be put in."""

    code: Literal["response_already_completed", "response_not_found"] | str
    message: str


class ResponseErrorEvent(Model):
    """Something went wrong. OpenAI puts the reason here, Azure into `error`."""

    type: Literal["error"] = "error"
    sequence_number: int | None = None
    code: str | None = None
    message: str | None = None
    param: str | None = None
    error: ErrorObject | None = None
    status: int | None = None
    stream_id: str | None = None


class ResponseAudioDeltaEvent(_Event):
    """More of the spoken answer, as base64."""

    type: Literal["response.audio.delta"] = "response.audio.delta"
    delta: str
    obfuscation: str | None = None


class ResponseAudioDoneEvent(_Event):
    """The spoken answer is complete."""

    type: Literal["response.audio.done"] = "response.audio.done"


class ResponseAudioTranscriptDeltaEvent(_Event):
    """More of what the spoken answer says."""

    type: Literal["response.audio.transcript.delta"] = "response.audio.transcript.delta"
    delta: str
    obfuscation: str | None = None


class ResponseAudioTranscriptDoneEvent(_Event):
    """The transcript is complete."""

    type: Literal["response.audio.transcript.done"] = "response.audio.transcript.done"


class ResponseCodeInterpreterCallCodeDeltaEvent(_DeltaEvent):
    """More of the code."""

    type: Literal["response.code_interpreter_call_code.delta"] = "response.code_interpreter_call_code.delta"


class ResponseCodeInterpreterCallCodeDoneEvent(_ItemEvent):
    """The code is complete."""

    type: Literal["response.code_interpreter_call_code.done"] = "response.code_interpreter_call_code.done"
    code: str


class ResponseCodeInterpreterCallCompletedEvent(_ItemEvent):
    """The code has run."""

    type: Literal["response.code_interpreter_call.completed"] = "response.code_interpreter_call.completed"


class ResponseCodeInterpreterCallInProgressEvent(_ItemEvent):
    """The code is being written."""

    type: Literal["response.code_interpreter_call.in_progress"] = "response.code_interpreter_call.in_progress"


class ResponseCodeInterpreterCallInterpretingEvent(_ItemEvent):
    """The code is running."""

    type: Literal["response.code_interpreter_call.interpreting"] = "response.code_interpreter_call.interpreting"


class ResponseCompactionCompactingEvent(_ItemEvent):
    """What went before is being made short."""

    type: Literal["response.compaction.compacting"] = "response.compaction.compacting"


class ResponseCompletedEvent(_Event):
    """The response is complete; the last event."""

    type: Literal["response.completed"] = "response.completed"
    response: Response


class ResponseContentPartAddedEvent(_PartEvent):
    """A part of a message begins."""

    type: Literal["response.content_part.added"] = "response.content_part.added"
    part: ResponsePart


class ResponseContentPartDoneEvent(_PartEvent):
    """A part of a message is complete."""

    type: Literal["response.content_part.done"] = "response.content_part.done"
    part: ResponsePart


class ResponseCreatedEvent(_Event):
    """The response has been taken on; the first event."""

    type: Literal["response.created"] = "response.created"
    response: Response


class ResponseCustomToolCallInputDeltaEvent(_DeltaEvent):
    """More of the text for a custom tool."""

    type: Literal["response.custom_tool_call_input.delta"] = "response.custom_tool_call_input.delta"


class ResponseCustomToolCallInputDoneEvent(_ItemEvent):
    """The text for a custom tool is complete."""

    type: Literal["response.custom_tool_call_input.done"] = "response.custom_tool_call_input.done"
    input: str


class ResponseFailedEvent(_Event):
    """The response failed. Azure may send the reason in an `error` event after this one."""

    type: Literal["response.failed"] = "response.failed"
    response: Response


class ResponseFileSearchCallCompletedEvent(_ItemEvent):
    """Files have been searched."""

    type: Literal["response.file_search_call.completed"] = "response.file_search_call.completed"


class ResponseFileSearchCallInProgressEvent(_ItemEvent):
    """A search through files begins."""

    type: Literal["response.file_search_call.in_progress"] = "response.file_search_call.in_progress"


class ResponseFileSearchCallSearchingEvent(_ItemEvent):
    """Files are being searched."""

    type: Literal["response.file_search_call.searching"] = "response.file_search_call.searching"


class ResponseFunctionCallArgumentsDeltaEvent(_DeltaEvent):
    """More of a call's arguments."""

    type: Literal["response.function_call_arguments.delta"] = "response.function_call_arguments.delta"


class ResponseFunctionCallArgumentsDoneEvent(_ItemEvent):
    """A call's arguments are complete. Azure leaves `name` out."""

    type: Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"
    arguments: str
    name: str | None = None


class ResponseImageGenCallCompletedEvent(_ItemEvent):
    """The image is complete. Azure does not send this."""

    type: Literal["response.image_generation_call.completed"] = "response.image_generation_call.completed"


class ResponseImageGenCallGeneratingEvent(_ItemEvent):
    """The image is being made."""

    type: Literal["response.image_generation_call.generating"] = "response.image_generation_call.generating"


class ResponseImageGenCallInProgressEvent(_ItemEvent):
    """An image begins."""

    type: Literal["response.image_generation_call.in_progress"] = "response.image_generation_call.in_progress"


class ResponseImageGenCallPartialImageEvent(_ItemEvent):
    """The image as far as it is, as base64."""

    type: Literal["response.image_generation_call.partial_image"] = "response.image_generation_call.partial_image"
    partial_image_b64: str
    partial_image_index: int
    background: str | None = None
    output_format: str | None = None
    quality: str | None = None
    size: str | None = None


class ResponseInProgressEvent(_Event):
    """The model has begun."""

    type: Literal["response.in_progress"] = "response.in_progress"
    response: Response


class ResponseIncompleteEvent(_Event):
    """The response stopped early; the last event."""

    type: Literal["response.incomplete"] = "response.incomplete"
    response: Response


class ResponseMcpCallArgumentsDeltaEvent(_DeltaEvent):
    """More of an MCP call's arguments."""

    type: Literal["response.mcp_call_arguments.delta"] = "response.mcp_call_arguments.delta"


class ResponseMcpCallArgumentsDoneEvent(_ItemEvent):
    """An MCP call's arguments are complete."""

    type: Literal["response.mcp_call_arguments.done"] = "response.mcp_call_arguments.done"
    arguments: str


class ResponseMcpCallCompletedEvent(_ItemEvent):
    """An MCP call succeeded."""

    type: Literal["response.mcp_call.completed"] = "response.mcp_call.completed"


class ResponseMcpCallFailedEvent(_ItemEvent):
    """An MCP call failed."""

    type: Literal["response.mcp_call.failed"] = "response.mcp_call.failed"


class ResponseMcpCallInProgressEvent(_ItemEvent):
    """An MCP call begins."""

    type: Literal["response.mcp_call.in_progress"] = "response.mcp_call.in_progress"


class ResponseMcpListToolsCompletedEvent(_ItemEvent):
    """An MCP server's tools are known."""

    type: Literal["response.mcp_list_tools.completed"] = "response.mcp_list_tools.completed"


class ResponseMcpListToolsFailedEvent(_ItemEvent):
    """An MCP server's tools could not be listed."""

    type: Literal["response.mcp_list_tools.failed"] = "response.mcp_list_tools.failed"


class ResponseMcpListToolsInProgressEvent(_ItemEvent):
    """An MCP server is being asked for its tools."""

    type: Literal["response.mcp_list_tools.in_progress"] = "response.mcp_list_tools.in_progress"


class ResponseOutputItemAddedEvent(_Event):
    """An item begins."""

    type: Literal["response.output_item.added"] = "response.output_item.added"
    item: ResponseOutputItem
    output_index: int


class ResponseOutputItemDoneEvent(_Event):
    """An item is complete."""

    type: Literal["response.output_item.done"] = "response.output_item.done"
    item: ResponseOutputItem
    output_index: int


class ResponseOutputTextAnnotationAddedEvent(_PartEvent):
    """A note on the text."""

    type: Literal["response.output_text.annotation.added"] = "response.output_text.annotation.added"
    annotation: ResponseAnnotation | None = None
    annotation_index: int


class ResponseQueuedEvent(_Event):
    """The response waits for its turn."""

    type: Literal["response.queued"] = "response.queued"
    response: Response


class ResponseReasoningDeltaEvent(_PartEvent):
    """More of what the model thinks (Open Responses)."""

    type: Literal["response.reasoning.delta"] = "response.reasoning.delta"
    delta: str
    obfuscation: str | None = None


class ResponseReasoningDoneEvent(_PartEvent):
    """A thought is complete (Open Responses)."""

    type: Literal["response.reasoning.done"] = "response.reasoning.done"
    text: str


class ResponseReasoningSummaryPartAddedEvent(_SummaryEvent):
    """A part of the summary begins."""

    type: Literal["response.reasoning_summary_part.added"] = "response.reasoning_summary_part.added"
    part: ReasoningSummary


class ResponseReasoningSummaryPartDoneEvent(_SummaryEvent):
    """A part of the summary is complete."""

    type: Literal["response.reasoning_summary_part.done"] = "response.reasoning_summary_part.done"
    part: ReasoningSummary
    status: Literal["incomplete"] | str | None = None


class ResponseReasoningSummaryTextDeltaEvent(_SummaryEvent):
    """More of the summary."""

    type: Literal["response.reasoning_summary_text.delta"] = "response.reasoning_summary_text.delta"
    delta: str
    obfuscation: str | None = None


class ResponseReasoningSummaryTextDoneEvent(_SummaryEvent):
    """The text of the summary's part is complete."""

    type: Literal["response.reasoning_summary_text.done"] = "response.reasoning_summary_text.done"
    text: str


class ResponseReasoningTextDeltaEvent(_PartEvent):
    """More of what the model thinks."""

    type: Literal["response.reasoning_text.delta"] = "response.reasoning_text.delta"
    delta: str
    obfuscation: str | None = None


class ResponseReasoningTextDoneEvent(_PartEvent):
    """A thought is complete."""

    type: Literal["response.reasoning_text.done"] = "response.reasoning_text.done"
    text: str


class ResponseRefusalDeltaEvent(_PartEvent):
    """More of a refusal."""

    type: Literal["response.refusal.delta"] = "response.refusal.delta"
    delta: str
    obfuscation: str | None = None


class ResponseRefusalDoneEvent(_PartEvent):
    """A refusal is complete."""

    type: Literal["response.refusal.done"] = "response.refusal.done"
    refusal: str


class ResponseShellCallCommandAddedEvent(_CommandEvent):
    """A command begins."""

    type: Literal["response.shell_call_command.added"] = "response.shell_call_command.added"
    command: str


class ResponseShellCallCommandDeltaEvent(_CommandEvent):
    """More of a command."""

    type: Literal["response.shell_call_command.delta"] = "response.shell_call_command.delta"
    delta: str
    obfuscation: str | None = None


class ResponseShellCallCommandDoneEvent(_CommandEvent):
    """A command is complete."""

    type: Literal["response.shell_call_command.done"] = "response.shell_call_command.done"
    command: str


class ResponseShellCallOutputContentDeltaEvent(_CommandEvent):
    """More of what a command printed."""

    type: Literal["response.shell_call_output_content.delta"] = "response.shell_call_output_content.delta"
    item_id: str
    delta: ShellOutputDelta


class ResponseShellCallOutputContentDoneEvent(_CommandEvent):
    """A command has ended."""

    type: Literal["response.shell_call_output_content.done"] = "response.shell_call_output_content.done"
    item_id: str
    output: list[ResponseFunctionShellCallOutputContent]


class ResponseTextDeltaEvent(_PartEvent):
    """More of the text."""

    type: Literal["response.output_text.delta"] = "response.output_text.delta"
    delta: str
    logprobs: list[Logprob] | None = None
    obfuscation: str | None = None


class ResponseTextDoneEvent(_PartEvent):
    """The text is complete."""

    type: Literal["response.output_text.done"] = "response.output_text.done"
    text: str
    logprobs: list[Logprob] | None = None


class ResponseWebSearchCallCompletedEvent(_ItemEvent):
    """The web has been searched. Azure does not send this."""

    type: Literal["response.web_search_call.completed"] = "response.web_search_call.completed"


class ResponseWebSearchCallInProgressEvent(_ItemEvent):
    """A search of the web begins."""

    type: Literal["response.web_search_call.in_progress"] = "response.web_search_call.in_progress"


class ResponseWebSearchCallSearchingEvent(_ItemEvent):
    """The web is being searched."""

    type: Literal["response.web_search_call.searching"] = "response.web_search_call.searching"


class ResponseInjectCreatedEvent(_Event):
    """Preview: items were put into a running response."""

    type: Literal["response.inject.created"] = "response.inject.created"
    response_id: str


class ResponseInjectFailedEvent(_Event):
    """Preview: items could not be put into a response."""

    type: Literal["response.inject.failed"] = "response.inject.failed"
    response_id: str
    input: list[ResponseInputItem]
    error: InjectError


ResponseStreamEvent: TypeAlias = (
    ResponseErrorEvent
    | ResponseAudioDeltaEvent
    | ResponseAudioDoneEvent
    | ResponseAudioTranscriptDeltaEvent
    | ResponseAudioTranscriptDoneEvent
    | ResponseCodeInterpreterCallCodeDeltaEvent
    | ResponseCodeInterpreterCallCodeDoneEvent
    | ResponseCodeInterpreterCallCompletedEvent
    | ResponseCodeInterpreterCallInProgressEvent
    | ResponseCodeInterpreterCallInterpretingEvent
    | ResponseCompactionCompactingEvent
    | ResponseCompletedEvent
    | ResponseContentPartAddedEvent
    | ResponseContentPartDoneEvent
    | ResponseCreatedEvent
    | ResponseCustomToolCallInputDeltaEvent
    | ResponseCustomToolCallInputDoneEvent
    | ResponseFailedEvent
    | ResponseFileSearchCallCompletedEvent
    | ResponseFileSearchCallInProgressEvent
    | ResponseFileSearchCallSearchingEvent
    | ResponseFunctionCallArgumentsDeltaEvent
    | ResponseFunctionCallArgumentsDoneEvent
    | ResponseImageGenCallCompletedEvent
    | ResponseImageGenCallGeneratingEvent
    | ResponseImageGenCallInProgressEvent
    | ResponseImageGenCallPartialImageEvent
    | ResponseInProgressEvent
    | ResponseIncompleteEvent
    | ResponseMcpCallArgumentsDeltaEvent
    | ResponseMcpCallArgumentsDoneEvent
    | ResponseMcpCallCompletedEvent
    | ResponseMcpCallFailedEvent
    | ResponseMcpCallInProgressEvent
    | ResponseMcpListToolsCompletedEvent
    | ResponseMcpListToolsFailedEvent
    | ResponseMcpListToolsInProgressEvent
    | ResponseOutputItemAddedEvent
    | ResponseOutputItemDoneEvent
    | ResponseOutputTextAnnotationAddedEvent
    | ResponseQueuedEvent
    | ResponseReasoningDeltaEvent
    | ResponseReasoningDoneEvent
    | ResponseReasoningSummaryPartAddedEvent
    | ResponseReasoningSummaryPartDoneEvent
    | ResponseReasoningSummaryTextDeltaEvent
    | ResponseReasoningSummaryTextDoneEvent
    | ResponseReasoningTextDeltaEvent
    | ResponseReasoningTextDoneEvent
    | ResponseRefusalDeltaEvent
    | ResponseRefusalDoneEvent
    | ResponseShellCallCommandAddedEvent
    | ResponseShellCallCommandDeltaEvent
    | ResponseShellCallCommandDoneEvent
    | ResponseShellCallOutputContentDeltaEvent
    | ResponseShellCallOutputContentDoneEvent
    | ResponseTextDeltaEvent
    | ResponseTextDoneEvent
    | ResponseWebSearchCallCompletedEvent
    | ResponseWebSearchCallInProgressEvent
    | ResponseWebSearchCallSearchingEvent
    | ResponseInjectCreatedEvent
    | ResponseInjectFailedEvent
    | Unknown
)
ResponsesServerEvent: TypeAlias = ResponseStreamEvent
"""What comes over the socket of `responses.connect()`."""

# -- content parameters --------------------------------------------------------------------------


class ResponseInputTextParam(TypedDict, total=False):
    """A text."""

    text: Required[str]
    type: Required[Literal["input_text"]]
    prompt_cache_breakpoint: PromptCacheBreakpointParam | None


class ResponseInputImageParam(TypedDict, total=False):
    """An image: by URL, data URL or file id. `detail` is `auto` unless said."""

    type: Required[Literal["input_image"]]
    detail: ImageDetail | None
    file_id: str | None
    image_url: str | None
    prompt_cache_breakpoint: PromptCacheBreakpointParam | None


class ResponseInputFileParam(TypedDict, total=False):
    """A file: by id, URL or as a data URL with a name."""

    type: Required[Literal["input_file"]]
    detail: Literal["auto", "low", "high"]
    file_data: str | None
    file_id: str | None
    file_url: str | None
    filename: str | None
    prompt_cache_breakpoint: PromptCacheBreakpointParam | None


class InputAudioDataParam(TypedDict, total=False):
    """Sound as base64."""

    data: Required[str]
    format: Required[Literal["mp3", "wav"]]


class ResponseInputAudioParam(TypedDict, total=False):
    """Sound."""

    input_audio: Required[InputAudioDataParam]
    type: Required[Literal["input_audio"]]


ResponseInputTextContentParam: TypeAlias = ResponseInputTextParam
ResponseInputImageContentParam: TypeAlias = ResponseInputImageParam
ResponseInputFileContentParam: TypeAlias = ResponseInputFileParam
ResponseInputContentParam: TypeAlias = ResponseInputTextParam | ResponseInputImageParam | ResponseInputFileParam
ResponseFunctionCallOutputItemParam: TypeAlias = ResponseInputContentParam
ResponseFunctionCallOutputItemListParam: TypeAlias = list[ResponseFunctionCallOutputItemParam]
ResponseSteerInputContentParam: TypeAlias = ResponseInputContentParam


class AnnotationFileCitationParam(TypedDict, total=False):
    """A note that came with an earlier answer."""

    file_id: Required[str]
    filename: Required[str]
    index: Required[int]
    type: Required[Literal["file_citation"]]


class AnnotationURLCitationParam(TypedDict, total=False):
    """A note that came with an earlier answer."""

    end_index: Required[int]
    start_index: Required[int]
    title: Required[str]
    type: Required[Literal["url_citation"]]
    url: Required[str]


class AnnotationContainerFileCitationParam(TypedDict, total=False):
    """A note that came with an earlier answer."""

    container_id: Required[str]
    end_index: Required[int]
    file_id: Required[str]
    filename: Required[str]
    start_index: Required[int]
    type: Required[Literal["container_file_citation"]]


class AnnotationFilePathParam(TypedDict, total=False):
    """A note that came with an earlier answer."""

    file_id: Required[str]
    index: Required[int]
    type: Required[Literal["file_path"]]


ResponseAnnotationParam: TypeAlias = (
    AnnotationFileCitationParam
    | AnnotationURLCitationParam
    | AnnotationContainerFileCitationParam
    | AnnotationFilePathParam
)


class LogprobTopLogprobParam(TypedDict, total=False):
    """A token that could have stood in the same place."""

    token: Required[str]
    bytes: Required[Iterable[int]]
    logprob: Required[float]


class LogprobParam(TypedDict, total=False):
    """A token of an earlier answer."""

    token: Required[str]
    bytes: Required[Iterable[int]]
    logprob: Required[float]
    top_logprobs: Required[Iterable[LogprobTopLogprobParam]]


class ResponseOutputTextParam(TypedDict, total=False):
    """A text that the model wrote earlier."""

    text: Required[str]
    type: Required[Literal["output_text"]]
    annotations: Iterable[ResponseAnnotationParam]
    logprobs: Iterable[LogprobParam] | None


class ResponseOutputRefusalParam(TypedDict, total=False):
    """What the model said in place of an answer."""

    refusal: Required[str]
    type: Required[Literal["refusal"]]


ResponseOutputContentParam: TypeAlias = ResponseOutputTextParam | ResponseOutputRefusalParam
ResponseMessageContentParam: TypeAlias = ResponseInputContentParam | ResponseOutputContentParam
ResponseInputMessageContentListParam: TypeAlias = Iterable[ResponseInputContentParam]

# -- items that go in ----------------------------------------------------------------------------


class AgentTagParam(TypedDict, total=False):
    """Which agent an item belongs to."""

    agent_name: Required[str]


class CallerDirectParam(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]


class CallerProgramParam(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    type: Required[Literal["program"]]


CallerParam: TypeAlias = CallerDirectParam | CallerProgramParam


class EasyInputMessageParam(TypedDict, total=False):
    """A message. Text that the assistant wrote goes in as `output_text`, all else as `input_...`."""

    content: Required[str | Iterable[ResponseMessageContentParam]]
    role: Required[Literal["user", "assistant", "system", "developer"]]
    phase: Literal["commentary", "final_answer"] | None
    type: Literal["message"]


class MessageParam(TypedDict, total=False):
    """A message as the service keeps it."""

    content: Required[Iterable[ResponseInputContentParam]]
    role: Required[Literal["user", "system", "developer"]]
    id: str
    status: ItemStatus
    type: Literal["message"]


class ResponseOutputMessageParam(TypedDict, total=False):
    """A message that the model wrote earlier."""

    content: Required[Iterable[ResponseOutputContentParam]]
    role: Required[Literal["assistant"]]
    type: Required[Literal["message"]]
    id: str
    status: ItemStatus
    phase: Literal["commentary", "final_answer"] | None
    agent: AgentTagParam | None


class ReasoningSummaryParam(TypedDict, total=False):
    """A part of the summary."""

    text: Required[str]
    type: Required[Literal["summary_text"]]


class ReasoningContentParam(TypedDict, total=False):
    """A part of the thought."""

    text: Required[str]
    type: Required[Literal["reasoning_text"]]


class ResponseReasoningItemParam(TypedDict, total=False):
    """What the model thought earlier. Keep it exactly as it came."""

    summary: Required[Iterable[ReasoningSummaryParam]]
    type: Required[Literal["reasoning"]]
    id: str
    content: Iterable[ReasoningContentParam] | None
    encrypted_content: str | None
    status: ItemStatus | None
    agent: AgentTagParam | None


_Async = TypedDict("_Async", {"async": bool}, total=False)
"""A key that is a word of the language."""


class ResponseFunctionToolCallParam(_Async, total=False):
    """An earlier call of a function."""

    arguments: Required[str]
    call_id: Required[str]
    name: Required[str]
    type: Required[Literal["function_call"]]
    id: str
    caller: CallerParam | None
    namespace: str
    status: ItemStatus | None
    agent: AgentTagParam | None


class FunctionCallOutputParam(TypedDict, total=False):
    """What a function gave back for the call `call_id`."""

    output: Required[str | Iterable[ResponseFunctionCallOutputItemParam]]
    type: Required[Literal["function_call_output"]]
    id: str | None
    call_id: Annotated[str | None, Size(1, 64)]
    caller: CallerParam | None
    name: Annotated[str | None, Size(1, 128)]
    namespace: Annotated[str | None, Size(1, 64)]
    status: ItemStatus | None
    agent: AgentTagParam | None


class ResponseCustomToolCallParam(_Async, total=False):
    """An earlier call of a custom tool."""

    call_id: Required[str]
    input: Required[str]
    name: Required[str]
    type: Required[Literal["custom_tool_call"]]
    id: str
    caller: CallerParam | None
    namespace: str
    status: ItemStatus | None
    agent: AgentTagParam | None


class ResponseCustomToolCallOutputParam(TypedDict, total=False):
    """What a custom tool gave back."""

    call_id: Required[str]
    output: Required[str | Iterable[ResponseInputContentParam]]
    type: Required[Literal["custom_tool_call_output"]]
    id: str
    caller: CallerParam | None
    agent: AgentTagParam | None


class FileSearchResultParam(TypedDict, total=False):
    """A piece of a file that was found."""

    attributes: dict[str, str | float | bool] | None
    file_id: str
    filename: str
    score: float
    text: str


class ResponseFileSearchToolCallParam(TypedDict, total=False):
    """An earlier search through files."""

    id: Required[str]
    queries: Required[Sequence[str]]
    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    type: Required[Literal["file_search_call"]]
    results: Iterable[FileSearchResultParam] | None
    agent: AgentTagParam | None


class ActionSearchSourceParam(TypedDict, total=False):
    """A page that was found."""

    type: Required[Literal["url"]]
    url: Required[str]


class ActionSearchParam(TypedDict, total=False):
    """A search of the web."""

    type: Required[Literal["search"]]
    queries: Sequence[str]
    query: str
    sources: Iterable[ActionSearchSourceParam]


class ActionOpenPageParam(TypedDict, total=False):
    """A page was opened."""

    type: Required[Literal["open_page"]]
    url: str | None


class ActionFindParam(TypedDict, total=False):
    """A text was looked for on a page."""

    pattern: Required[str]
    type: Required[Literal["find_in_page"]]
    url: Required[str]


class ResponseFunctionWebSearchParam(TypedDict, total=False):
    """An earlier use of the web."""

    id: Required[str]
    action: Required[ActionSearchParam | ActionOpenPageParam | ActionFindParam]
    status: Required[Literal["in_progress", "searching", "completed", "failed", "incomplete"]]
    type: Required[Literal["web_search_call"]]
    agent: AgentTagParam | None


class ActionClickParam(TypedDict, total=False):
    """A click at a place, in pixels."""

    button: Required[Literal["left", "right", "wheel", "back", "forward"]]
    type: Required[Literal["click"]]
    x: Required[int]
    y: Required[int]
    keys: Sequence[str] | None


class ActionDoubleClickParam(TypedDict, total=False):
    """A double click at a place."""

    type: Required[Literal["double_click"]]
    x: Required[int]
    y: Required[int]
    keys: Sequence[str] | None


class ActionDragPathParam(TypedDict, total=False):
    """A place on a path."""

    x: Required[int]
    y: Required[int]


class ActionDragParam(TypedDict, total=False):
    """A drag along a path."""

    path: Required[Iterable[ActionDragPathParam]]
    type: Required[Literal["drag"]]
    keys: Sequence[str] | None


class ActionKeypressParam(TypedDict, total=False):
    """Keys pressed together."""

    keys: Required[Sequence[str]]
    type: Required[Literal["keypress"]]


class ActionMoveParam(TypedDict, total=False):
    """The pointer moves to a place."""

    type: Required[Literal["move"]]
    x: Required[int]
    y: Required[int]
    keys: Sequence[str] | None


class ActionScreenshotParam(TypedDict, total=False):
    """A picture of the screen is wanted."""

    type: Required[Literal["screenshot"]]


class ActionScrollParam(TypedDict, total=False):
    """Scrolling at a place, in pixels."""

    scroll_x: Required[int]
    scroll_y: Required[int]
    type: Required[Literal["scroll"]]
    x: Required[int]
    y: Required[int]
    keys: Sequence[str] | None


class ActionTypeParam(TypedDict, total=False):
    """A text is typed."""

    text: Required[str]
    type: Required[Literal["type"]]


class ActionWaitParam(TypedDict, total=False):
    """Nothing, for a moment."""

    type: Required[Literal["wait"]]


ComputerActionParam: TypeAlias = (
    ActionClickParam
    | ActionDoubleClickParam
    | ActionDragParam
    | ActionKeypressParam
    | ActionMoveParam
    | ActionScreenshotParam
    | ActionScrollParam
    | ActionTypeParam
    | ActionWaitParam
)
ComputerActionListParam: TypeAlias = Iterable[ComputerActionParam]


class PendingSafetyCheckParam(TypedDict, total=False):
    """A warning."""

    id: Required[str]
    code: str | None
    message: str | None


class ResponseComputerToolCallParam(TypedDict, total=False):
    """What the model wanted done on a computer."""

    id: Required[str]
    call_id: Required[str]
    pending_safety_checks: Required[Iterable[PendingSafetyCheckParam]]
    status: Required[ItemStatus]
    type: Required[Literal["computer_call"]]
    action: ComputerActionParam
    actions: ComputerActionListParam
    agent: AgentTagParam | None


class ResponseComputerToolCallOutputScreenshotParam(TypedDict, total=False):
    """A picture of the screen."""

    type: Required[Literal["computer_screenshot"]]
    file_id: str
    image_url: str


class ComputerCallOutputParam(TypedDict, total=False):
    """How the screen looked afterwards."""

    call_id: Required[Annotated[str, Size(1, 64)]]
    output: Required[ResponseComputerToolCallOutputScreenshotParam]
    type: Required[Literal["computer_call_output"]]
    id: str | None
    acknowledged_safety_checks: Iterable[PendingSafetyCheckParam] | None
    status: ItemStatus | None
    agent: AgentTagParam | None


class ToolSearchCallParam(TypedDict, total=False):
    """An earlier search for tools."""

    arguments: Required[object]
    type: Required[Literal["tool_search_call"]]
    id: str | None
    call_id: Annotated[str | None, Size(1, 64)]
    execution: Literal["server", "client"]
    status: ItemStatus | None
    agent: AgentTagParam | None


class ResponseToolSearchOutputItemParamParam(TypedDict, total=False):
    """The tools that were found."""

    tools: Required[Iterable[ToolParam]]
    type: Required[Literal["tool_search_output"]]
    id: str | None
    call_id: Annotated[str | None, Size(1, 64)]
    execution: Literal["server", "client"]
    status: ItemStatus | None
    agent: AgentTagParam | None


class AdditionalToolsParam(TypedDict, total=False):
    """Tools that are there from this point on."""

    role: Required[Literal["developer"]]
    tools: Required[Iterable[ToolParam]]
    type: Required[Literal["additional_tools"]]
    id: str | None
    agent: AgentTagParam | None


class ConfigurationReasoningParam(TypedDict, total=False):
    """How hard to think."""

    effort: ReasoningEffort


class ConfigurationTextParam(TypedDict, total=False):
    """The form of the answer."""

    format: Required[ResponseFormatTextConfigParam]


class ResponseConfigurationUpdateItemParamParam(TypedDict, total=False):
    """Other settings from this point on."""

    type: Required[Literal["configuration_update"]]
    id: str | None
    reasoning: ConfigurationReasoningParam
    text: ConfigurationTextParam


class ResponseCompactionItemParamParam(TypedDict, total=False):
    """What went before, made short by the service."""

    encrypted_content: Required[str]
    type: Required[Literal["compaction"]]
    id: str | None
    agent: AgentTagParam | None


class CompactionTriggerParam(TypedDict, total=False):
    """Asks for what went before to be made short here."""

    type: Required[Literal["compaction_trigger"]]
    id: str | None


class ImageGenerationModerationDetailsParam(TypedDict, total=False):
    """Why an image was refused."""

    categories: Required[Sequence[str]]
    moderation_stage: Required[Literal["input", "output", "unknown"]]


class ImageGenerationCallErrorParam(TypedDict, total=False):
    """Why there was no image."""

    code: Required[str | None]
    message: Required[str]
    param: Required[str | None]
    type: Required[str]
    moderation_details: ImageGenerationModerationDetailsParam


class ImageGenerationCallSvgUsageParam(TypedDict, total=False):
    """Token counts of a drawing."""

    input_tokens: Required[int]
    model: Required[str]
    output_tokens: Required[int]
    reasoning_tokens: Required[int]
    total_tokens: Required[int]


class ImageGenerationCallParam(TypedDict, total=False):
    """An image that was generated earlier."""

    id: Required[str]
    result: Required[str | None]
    status: Required[Literal["in_progress", "completed", "generating", "failed"]]
    type: Required[Literal["image_generation_call"]]
    action: Literal["generate", "edit", "auto"] | None
    background: Literal["transparent", "opaque", "auto"] | None
    error: ImageGenerationCallErrorParam
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | None
    revised_prompt: str | None
    size: str | None
    svg_usage: ImageGenerationCallSvgUsageParam
    agent: AgentTagParam | None


class OutputLogsParam(TypedDict, total=False):
    """What the code printed."""

    logs: Required[str]
    type: Required[Literal["logs"]]


class OutputImageParam(TypedDict, total=False):
    """An image that the code made."""

    type: Required[Literal["image"]]
    url: Required[str]


class ResponseCodeInterpreterToolCallParam(TypedDict, total=False):
    """Code that the service ran earlier."""

    id: Required[str]
    code: Required[str | None]
    container_id: Required[str]
    outputs: Required[Iterable[OutputLogsParam | OutputImageParam] | None]
    status: Required[Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]]
    type: Required[Literal["code_interpreter_call"]]
    agent: AgentTagParam | None


class LocalShellCallActionParam(TypedDict, total=False):
    """A command."""

    command: Required[Sequence[str]]
    env: Required[dict[str, str]]
    type: Required[Literal["exec"]]
    timeout_ms: int | None
    user: str | None
    working_directory: str | None


class LocalShellCallParam(TypedDict, total=False):
    """A command that was asked for earlier."""

    id: Required[str]
    action: Required[LocalShellCallActionParam]
    call_id: Required[str]
    status: Required[ItemStatus]
    type: Required[Literal["local_shell_call"]]
    agent: AgentTagParam | None


class LocalShellCallOutputParam(TypedDict, total=False):
    """What the command gave back, as JSON text."""

    id: Required[str]
    output: Required[str]
    type: Required[Literal["local_shell_call_output"]]
    status: ItemStatus | None
    agent: AgentTagParam | None


class ShellActionParam(TypedDict, total=False):
    """Commands for the shell."""

    commands: Required[Sequence[str]]
    max_output_length: int | None
    timeout_ms: int | None


class ShellCallParam(TypedDict, total=False):
    """Commands that were asked for earlier."""

    action: Required[ShellActionParam]
    call_id: Required[Annotated[str, Size(1, 64)]]
    type: Required[Literal["shell_call"]]
    id: str | None
    caller: CallerParam | None
    environment: LocalEnvironmentParam | ContainerReferenceParam | None
    status: ItemStatus | None
    agent: AgentTagParam | None


class OutcomeTimeoutParam(TypedDict, total=False):
    """The command took too long."""

    type: Required[Literal["timeout"]]


class OutcomeExitParam(TypedDict, total=False):
    """The command ended."""

    exit_code: Required[int]
    type: Required[Literal["exit"]]


class ResponseFunctionShellCallOutputContentParam(TypedDict, total=False):
    """What one command printed and how it ended."""

    outcome: Required[OutcomeTimeoutParam | OutcomeExitParam]
    stderr: Required[str]
    stdout: Required[str]


class ShellCallOutputParam(TypedDict, total=False):
    """What the commands gave back."""

    call_id: Required[Annotated[str, Size(1, 64)]]
    output: Required[Iterable[ResponseFunctionShellCallOutputContentParam]]
    type: Required[Literal["shell_call_output"]]
    id: str | None
    caller: CallerParam | None
    max_output_length: int | None
    status: ItemStatus | None
    agent: AgentTagParam | None


class OperationCreateFileParam(TypedDict, total=False):
    """Makes a file."""

    diff: Required[str]
    path: Required[Annotated[str, Size(1)]]
    type: Required[Literal["create_file"]]


class OperationDeleteFileParam(TypedDict, total=False):
    """Deletes a file."""

    path: Required[Annotated[str, Size(1)]]
    type: Required[Literal["delete_file"]]


class OperationUpdateFileParam(TypedDict, total=False):
    """Changes a file."""

    diff: Required[str]
    path: Required[Annotated[str, Size(1)]]
    type: Required[Literal["update_file"]]


class ApplyPatchCallParam(TypedDict, total=False):
    """A change to a file that was asked for earlier."""

    call_id: Required[Annotated[str, Size(1, 64)]]
    operation: Required[OperationCreateFileParam | OperationDeleteFileParam | OperationUpdateFileParam]
    status: Required[Literal["in_progress", "completed"]]
    type: Required[Literal["apply_patch_call"]]
    id: str | None
    caller: CallerParam | None
    agent: AgentTagParam | None


class ApplyPatchCallOutputParam(TypedDict, total=False):
    """Whether the change was made."""

    call_id: Required[Annotated[str, Size(1, 64)]]
    status: Required[Literal["completed", "failed"]]
    type: Required[Literal["apply_patch_call_output"]]
    id: str | None
    caller: CallerParam | None
    output: str | None
    agent: AgentTagParam | None


class McpListToolsToolParam(TypedDict, total=False):
    """A tool of an MCP server."""

    input_schema: Required[object]
    name: Required[str]
    annotations: object
    description: str | None


class McpListToolsParam(TypedDict, total=False):
    """The tools of an MCP server, as listed earlier."""

    id: Required[str]
    server_label: Required[str]
    tools: Required[Iterable[McpListToolsToolParam]]
    type: Required[Literal["mcp_list_tools"]]
    error: str | dict[str, object] | None
    agent: AgentTagParam | None


class McpApprovalRequestParam(TypedDict, total=False):
    """A call that waited for your approval."""

    id: Required[str]
    arguments: Required[str]
    name: Required[str]
    server_label: Required[str]
    type: Required[Literal["mcp_approval_request"]]
    agent: AgentTagParam | None


class McpApprovalResponseParam(TypedDict, total=False):
    """Your answer to an approval request."""

    approval_request_id: Required[str]
    approve: Required[bool]
    type: Required[Literal["mcp_approval_response"]]
    id: str | None
    reason: str | None
    agent: AgentTagParam | None


class McpProtocolErrorParam(TypedDict, total=False):
    """The MCP server answered with an error."""

    code: Required[int]
    message: Required[str]
    type: Required[Literal["mcp_protocol_error"]]


class McpToolExecutionErrorParam(TypedDict, total=False):
    """The tool failed."""

    content: Required[object]
    type: Required[Literal["mcp_tool_execution_error"]]


class HTTPErrorParam(TypedDict, total=False):
    """The MCP server could not be reached, or refused."""

    code: Required[int]
    message: Required[str]
    type: Required[Literal["http_error"]]


McpToolCallErrorParam: TypeAlias = McpProtocolErrorParam | McpToolExecutionErrorParam | HTTPErrorParam


class McpCallParam(TypedDict, total=False):
    """An earlier call of an MCP tool."""

    id: Required[str]
    arguments: Required[str]
    name: Required[str]
    server_label: Required[str]
    type: Required[Literal["mcp_call"]]
    approval_request_id: str | None
    error: McpToolCallErrorParam | str | None
    output: str | None
    status: ItemStatus | Literal["calling", "failed"] | None
    agent: AgentTagParam | None


class ItemReferenceParam(TypedDict, total=False):
    """An item that the service has stored, by its id."""

    id: Required[str]
    type: Literal["item_reference"] | None


class ProgramParam(TypedDict, total=False):
    """A program that the model wrote earlier."""

    id: Required[str]
    call_id: Required[Annotated[str, Size(1, 64)]]
    code: Required[str]
    fingerprint: Required[str]
    type: Required[Literal["program"]]
    agent: AgentTagParam | None


class ProgramOutputParam(TypedDict, total=False):
    """What the program gave back."""

    id: Required[str]
    call_id: Required[Annotated[str, Size(1, 64)]]
    result: Required[str]
    status: Required[Literal["completed", "incomplete"]]
    type: Required[Literal["program_output"]]
    agent: AgentTagParam | None


class EncryptedContentParam(TypedDict, total=False):
    """Content that only the service can read."""

    encrypted_content: Required[str]
    type: Required[Literal["encrypted_content"]]


class AgentMessageParam(TypedDict, total=False):
    """Preview: what one agent wrote to another."""

    author: Required[str]
    recipient: Required[str]
    content: Required[Iterable[ResponseInputTextParam | ResponseInputImageParam | EncryptedContentParam]]
    type: Required[Literal["agent_message"]]
    id: str | None
    agent: AgentTagParam | None


class MultiAgentCallParam(TypedDict, total=False):
    """Preview: what one agent wanted of the others."""

    call_id: Required[Annotated[str, Size(1, 64)]]
    action: Required[MultiAgentAction]
    arguments: Required[str]
    type: Required[Literal["multi_agent_call"]]
    id: str | None
    agent: AgentTagParam | None


class MultiAgentCallOutputParam(TypedDict, total=False):
    """Preview: what came of it."""

    call_id: Required[Annotated[str, Size(1, 64)]]
    action: Required[MultiAgentAction]
    output: Required[Iterable[ResponseOutputTextParam]]
    type: Required[Literal["multi_agent_call_output"]]
    id: str | None
    agent: AgentTagParam | None


ResponseInputItemParam: TypeAlias = (
    EasyInputMessageParam
    | MessageParam
    | ResponseOutputMessageParam
    | ResponseFileSearchToolCallParam
    | ResponseComputerToolCallParam
    | ComputerCallOutputParam
    | ResponseFunctionWebSearchParam
    | ResponseFunctionToolCallParam
    | FunctionCallOutputParam
    | ToolSearchCallParam
    | ResponseToolSearchOutputItemParamParam
    | AdditionalToolsParam
    | ResponseConfigurationUpdateItemParamParam
    | ResponseReasoningItemParam
    | ResponseCompactionItemParamParam
    | ImageGenerationCallParam
    | ResponseCodeInterpreterToolCallParam
    | LocalShellCallParam
    | LocalShellCallOutputParam
    | ShellCallParam
    | ShellCallOutputParam
    | ApplyPatchCallParam
    | ApplyPatchCallOutputParam
    | McpListToolsParam
    | McpApprovalRequestParam
    | McpApprovalResponseParam
    | McpCallParam
    | ResponseCustomToolCallOutputParam
    | ResponseCustomToolCallParam
    | CompactionTriggerParam
    | ItemReferenceParam
    | ProgramParam
    | ProgramOutputParam
    | AgentMessageParam
    | MultiAgentCallParam
    | MultiAgentCallOutputParam
    | ResponseInputItem
)
"""A dictionary, or an item that came out of an earlier response."""
ResponseInputParam: TypeAlias = list[ResponseInputItemParam]

# -- tool parameters -----------------------------------------------------------------------------

AllowedCallers: TypeAlias = Annotated[Sequence[AllowedCaller] | None, Size(1)]


class FunctionToolParam(_Async, total=False):
    """Offers a function. `strict` (the default here) holds its arguments to the schema."""

    name: Required[Annotated[str, Size(1, 128)]]
    type: Required[Literal["function"]]
    parameters: dict[str, object] | None
    strict: bool | None
    allowed_callers: AllowedCallers
    defer_loading: bool
    description: str | None
    output_schema: dict[str, object] | None


class FileSearchHybridSearchParam(TypedDict, total=False):
    """How much meaning and words weigh."""

    embedding_weight: Required[float]
    text_weight: Required[float]


class FileSearchRankingOptionsParam(TypedDict, total=False):
    """How results are ranked; those below `score_threshold` are dropped."""

    hybrid_search: FileSearchHybridSearchParam
    ranker: Literal["auto", "default-2024-11-15"]
    score_threshold: Annotated[float, Bounds(0, 1)]


class FileSearchToolParam(TypedDict, total=False):
    """Searches vector stores."""

    type: Required[Literal["file_search"]]
    vector_store_ids: Required[Sequence[str]]
    filters: shared_params.ComparisonFilter | shared_params.CompoundFilter | None
    max_num_results: Annotated[int, Bounds(1, 50)]
    ranking_options: FileSearchRankingOptionsParam


class ComputerToolParam(TypedDict, total=False):
    """Lets the model use a computer."""

    type: Required[Literal["computer"]]


class ComputerUsePreviewToolParam(TypedDict, total=False):
    """Lets the model use a computer (the older form); sizes in pixels."""

    display_height: Required[int]
    display_width: Required[int]
    environment: Required[Literal["windows", "mac", "linux", "ubuntu", "browser"]]
    type: Required[Literal["computer_use_preview"]]


class WebSearchFiltersParam(TypedDict, total=False):
    """Which sites may be searched."""

    allowed_domains: Sequence[str] | None


class WebSearchUserLocationParam(TypedDict, total=False):
    """Roughly where the user is. `country` is a two-letter code, `timezone` an IANA name."""

    city: str | None
    country: str | None
    region: str | None
    timezone: str | None
    type: Literal["approximate"]


class WebSearchToolParam(TypedDict, total=False):
    """Searches the web."""

    type: Required[Literal["web_search", "web_search_2025_08_26"]]
    external_web_access: bool
    filters: WebSearchFiltersParam | None
    search_context_size: Literal["low", "medium", "high"]
    user_location: WebSearchUserLocationParam | None


class WebSearchPreviewToolParam(TypedDict, total=False):
    """Searches the web (the older form)."""

    type: Required[Literal["web_search_preview", "web_search_preview_2025_03_11"]]
    search_content_types: Sequence[Literal["text", "image"]]
    search_context_size: Literal["low", "medium", "high"]
    user_location: WebSearchUserLocationParam | None


class McpToolFilterParam(TypedDict, total=False):
    """Some tools of an MCP server."""

    read_only: bool
    tool_names: Sequence[str]


class McpApprovalFilterParam(TypedDict, total=False):
    """Which tools need approval and which do not."""

    always: McpToolFilterParam
    never: McpToolFilterParam


class McpParam(TypedDict, total=False):
    """Tools of an MCP server: one of `server_url`, `connector_id` and `tunnel_id` says where it is."""

    server_label: Required[str]
    type: Required[Literal["mcp"]]
    allowed_callers: AllowedCallers
    allowed_tools: Sequence[str] | McpToolFilterParam | None
    authorization: str
    connector_id: ConnectorID
    defer_loading: bool
    headers: dict[str, str] | None
    require_approval: McpApprovalFilterParam | Literal["always", "never"] | None
    """`always` unless said."""
    server_description: str
    server_url: str
    tunnel_id: str


class ContainerNetworkPolicyDisabledParam(TypedDict, total=False):
    """No network."""

    type: Required[Literal["disabled"]]


class ContainerNetworkPolicyDomainSecretParam(TypedDict, total=False):
    """A secret that is only sent to one site."""

    domain: Required[Annotated[str, Size(1)]]
    name: Required[Annotated[str, Size(1)]]
    value: Required[Annotated[str, Size(1)]]


class ContainerNetworkPolicyAllowlistParam(TypedDict, total=False):
    """Some sites only."""

    allowed_domains: Required[Annotated[Sequence[str], Size(1)]]
    type: Required[Literal["allowlist"]]
    domain_secrets: Annotated[Iterable[ContainerNetworkPolicyDomainSecretParam], Size(1)]


NetworkPolicyParam: TypeAlias = ContainerNetworkPolicyDisabledParam | ContainerNetworkPolicyAllowlistParam


class CodeInterpreterToolAutoParam(TypedDict, total=False):
    """A container made for the occasion."""

    type: Required[Literal["auto"]]
    file_ids: Annotated[Sequence[str], Size(0, 50)]
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    network_policy: NetworkPolicyParam


class CodeInterpreterParam(TypedDict, total=False):
    """Runs Python that the model writes, in a container given by id or made for the occasion."""

    container: Required[str | CodeInterpreterToolAutoParam]
    type: Required[Literal["code_interpreter"]]
    allowed_callers: AllowedCallers


class ProgrammaticToolCallingParam(TypedDict, total=False):
    """Lets the model call tools from programs."""

    type: Required[Literal["programmatic_tool_calling"]]


class ImageGenerationInputImageMaskParam(TypedDict, total=False):
    """Where an image may be changed."""

    file_id: str
    image_url: str


class ImageGenerationSvgParam(TypedDict, total=False):
    """Which model draws, and how hard it thinks."""

    model: str
    reasoning: ConfigurationReasoningParam | None


class ImageGenerationParam(TypedDict, total=False):
    """Generates images."""

    type: Required[Literal["image_generation"]]
    action: Literal["generate", "edit", "auto"]
    background: Literal["transparent", "opaque", "auto"]
    complexity: Literal["low", "medium", "high"]
    frame_count: int
    frame_duration_ms: int
    input_fidelity: Literal["high", "low"] | None
    input_image_mask: ImageGenerationInputImageMaskParam
    model: str
    moderation: Literal["auto", "low"]
    output_compression: Annotated[int, Bounds(0, 100)]
    """Percent; for webp and jpeg."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"]
    partial_images: Annotated[int, Bounds(0, 3)]
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"]
    size: str
    """`WIDTHxHEIGHT` in pixels, or `auto`."""
    svg: ImageGenerationSvgParam


class LocalShellParam(TypedDict, total=False):
    """Lets the model ask for commands (the older form)."""

    type: Required[Literal["local_shell"]]


class SkillReferenceParam(TypedDict, total=False):
    """A skill by its id."""

    skill_id: Required[Annotated[str, Size(1, 64)]]
    type: Required[Literal["skill_reference"]]
    version: str


class InlineSkillSourceParam(TypedDict, total=False):
    """A zip file as base64."""

    data: Required[Annotated[str, Size(1)]]
    media_type: Required[Literal["application/zip"]]
    type: Required[Literal["base64"]]


class InlineSkillParam(TypedDict, total=False):
    """A skill that comes along."""

    description: Required[str]
    name: Required[str]
    source: Required[InlineSkillSourceParam]
    type: Required[Literal["inline"]]


class LocalSkillParam(TypedDict, total=False):
    """A skill on your own machine."""

    description: Required[str]
    name: Required[str]
    path: Required[str]


class ContainerAutoParam(TypedDict, total=False):
    """A container made for the occasion."""

    type: Required[Literal["container_auto"]]
    file_ids: Annotated[Sequence[str], Size(0, 50)]
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    network_policy: NetworkPolicyParam
    skills: Annotated[Iterable[SkillReferenceParam | InlineSkillParam], Size(0, 200)]


class ContainerReferenceParam(TypedDict, total=False):
    """A container by its id."""

    container_id: Required[str]
    type: Required[Literal["container_reference"]]


class LocalEnvironmentParam(TypedDict, total=False):
    """Your own machine."""

    type: Required[Literal["local"]]
    skills: Annotated[Iterable[LocalSkillParam], Size(0, 200)]


class FunctionShellToolParam(TypedDict, total=False):
    """Lets the model use a shell."""

    type: Required[Literal["shell"]]
    allowed_callers: AllowedCallers
    environment: ContainerAutoParam | LocalEnvironmentParam | ContainerReferenceParam | None


class CustomToolParam(_Async, total=False):
    """Offers a tool that takes text in place of JSON arguments."""

    name: Required[str]
    type: Required[Literal["custom"]]
    allowed_callers: AllowedCallers
    defer_loading: bool
    description: str
    format: shared_params.CustomToolInputFormat


class NamespaceToolParam(TypedDict, total=False):
    """Offers tools under one name."""

    description: Required[str]
    name: Required[Annotated[str, Size(1)]]
    tools: Required[Annotated[Iterable[FunctionToolParam | CustomToolParam], Size(1)]]
    type: Required[Literal["namespace"]]


ToolSearchOutputNamespaceToolParam: TypeAlias = NamespaceToolParam


class ToolSearchToolParam(TypedDict, total=False):
    """Lets the model look for tools that are not loaded."""

    type: Required[Literal["tool_search"]]
    description: str | None
    execution: Literal["server", "client"]
    parameters: object


class ApplyPatchToolParam(TypedDict, total=False):
    """Lets the model ask for changes to files."""

    type: Required[Literal["apply_patch"]]
    allowed_callers: AllowedCallers


ToolParam: TypeAlias = (
    FunctionToolParam
    | FileSearchToolParam
    | ComputerToolParam
    | ComputerUsePreviewToolParam
    | WebSearchToolParam
    | McpParam
    | CodeInterpreterParam
    | ProgrammaticToolCallingParam
    | ImageGenerationParam
    | LocalShellParam
    | FunctionShellToolParam
    | CustomToolParam
    | NamespaceToolParam
    | ToolSearchToolParam
    | WebSearchPreviewToolParam
    | ApplyPatchToolParam
)


class ToolChoiceAllowedParam(TypedDict, total=False):
    """Narrows the choice to some of the tools; `auto` lets the model answer without them."""

    mode: Required[Literal["auto", "required"]]
    tools: Required[Iterable[dict[str, object]]]
    type: Required[Literal["allowed_tools"]]


class ToolChoiceTypesParam(TypedDict, total=False):
    """Makes the model use a tool of the service."""

    type: Required[
        Literal[
            "file_search",
            "web_search_preview",
            "computer",
            "computer_use_preview",
            "computer_use",
            "web_search_preview_2025_03_11",
            "image_generation",
            "code_interpreter",
        ]
    ]


class ToolChoiceFunctionParam(TypedDict, total=False):
    """Makes the model call this function."""

    name: Required[str]
    type: Required[Literal["function"]]


class ToolChoiceMcpParam(TypedDict, total=False):
    """Makes the model use this MCP server, or this tool of it."""

    server_label: Required[str]
    type: Required[Literal["mcp"]]
    name: str | None


class ToolChoiceCustomParam(TypedDict, total=False):
    """Makes the model call this custom tool."""

    name: Required[str]
    type: Required[Literal["custom"]]


class ToolChoiceProgrammaticParam(TypedDict, total=False):
    """Makes the model call tools from a program."""

    type: Required[Literal["programmatic_tool_calling"]]


class ToolChoiceApplyPatchParam(TypedDict, total=False):
    """Makes the model change files."""

    type: Required[Literal["apply_patch"]]


class ToolChoiceShellParam(TypedDict, total=False):
    """Makes the model use the shell."""

    type: Required[Literal["shell"]]


ToolChoiceParam: TypeAlias = (
    ToolChoiceOptions
    | ToolChoiceAllowedParam
    | ToolChoiceTypesParam
    | ToolChoiceFunctionParam
    | ToolChoiceMcpParam
    | ToolChoiceCustomParam
    | ToolChoiceProgrammaticParam
    | ToolChoiceApplyPatchParam
    | ToolChoiceShellParam
)

# -- requests ------------------------------------------------------------------------------------


class ResponseFormatTextJSONSchemaConfigParam(TypedDict, total=False):
    """JSON that satisfies a schema."""

    name: Required[Annotated[str, Size(1, 64)]]
    schema: Required[dict[str, object]]
    type: Required[Literal["json_schema"]]
    description: str
    strict: bool | None


ResponseFormatTextConfigParam: TypeAlias = (
    shared_params.ResponseFormatText | ResponseFormatTextJSONSchemaConfigParam | shared_params.ResponseFormatJSONObject
)


class ResponseTextConfigParam(TypedDict, total=False):
    """The form of the answer."""

    format: ResponseFormatTextConfigParam
    verbosity: Literal["low", "medium", "high"] | None


class ResponsePromptParam(TypedDict, total=False):
    """A stored prompt and what to fill in."""

    id: Required[str]
    variables: dict[str, str | ResponseInputContentParam] | None
    version: str | None


class ResponseConversationParamParam(TypedDict, total=False):
    """A conversation to read from and add to."""

    id: Required[str]


class ContextManagement(TypedDict, total=False):
    """Makes what went before short once it has more than `compact_threshold` tokens."""

    type: Required[str]
    compact_threshold: Annotated[int | None, Bounds(1000)]


class ResponseStreamOptions(TypedDict, total=False):
    """Whether events are padded against guessing from their sizes."""

    include_obfuscation: bool


class AccessProgramsParam(TypedDict, total=False):
    """Special access to use."""

    cyber: Literal["standard", "daybreak_blue", "daybreak_red"]


class BackgroundOptions(TypedDict, total=False):
    """How soon a background response has to be there."""

    completion_window: Literal["soonest", "2h", "8h"]
    continuation_id: str


class ContextImageParam(TypedDict, total=False):
    """Whether context is compressed into images."""

    context_compression: Literal["auto", "enabled", "disabled"]


class MultiAgent(TypedDict, total=False):
    """Preview: lets several agents work together."""

    enabled: Required[bool]
    max_concurrent_subagents: Annotated[int, Bounds(1)]


class ResponsePromptCacheOptionsParam(TypedDict, total=False):
    """Where and how long the prompt is cached."""

    comparison_response_id: str | None
    mode: Literal["implicit", "explicit"]
    prewarm: bool
    ttl: Literal["30m", "12h"]


class ResponseCreateParamsBase(TypedDict, total=False):
    """What a response request says, `stream` aside."""

    access_programs: AccessProgramsParam
    background: bool | None
    """Answers at once and works on; needs `store`."""
    background_options: BackgroundOptions
    context_management: Annotated[Iterable[ContextManagement] | None, Size(1)]
    conversation: str | ResponseConversationParamParam | None
    """Not together with `previous_response_id`."""
    image: ContextImageParam
    include: Sequence[ResponseIncludable] | None
    input: str | Iterable[ResponseInputItemParam]
    instructions: str | None
    """Not carried over from `previous_response_id`."""
    max_output_tokens: Annotated[int | None, Bounds(16)]
    """Thinking included."""
    max_tool_calls: int | None
    metadata: Annotated[Metadata | None, Size(0, 16)]
    model: ResponsesModel
    moderation: ModerationParam | None
    multi_agent: MultiAgent | None
    parallel_tool_calls: bool | None
    previous_response_id: str | None
    prompt: ResponsePromptParam | None
    prompt_cache_key: str | None
    prompt_cache_options: ResponsePromptCacheOptionsParam
    prompt_cache_retention: Literal["in_memory", "in-memory", "24h"] | None
    """OpenAI writes `in_memory`, Azure `in-memory`."""
    reasoning: shared_params.Reasoning | None
    safety_identifier: Annotated[str | None, Size(0, 64)]
    service_tier: ServiceTier
    store: bool | None
    """Kept for 30 days unless false."""
    stream_options: ResponseStreamOptions | None
    temperature: Annotated[float | None, Bounds(0, 2)]
    text: ResponseTextConfigParam
    tool_choice: ToolChoiceParam
    tools: Iterable[ToolParam]
    top_logprobs: Annotated[int | None, Bounds(0, 20)]
    top_p: Annotated[float | None, Bounds(0, 1)]
    truncation: Literal["auto", "disabled"] | None
    user: str
    user_security_context: UserSecurityContext | None


class ResponseCreateParams(ResponseCreateParamsBase, total=False):
    """A whole response request."""

    stream: bool | None


class ResponseCreateParamsNonStreaming(ResponseCreateParamsBase, total=False):
    """A response request that is answered at once."""

    stream: Literal[False] | None


class ResponseCreateParamsStreaming(ResponseCreateParamsBase, total=False):
    """A response request that is answered event by event."""

    stream: Required[Literal[True]]


class ResponseCreateArgs(ResponseCreateParamsBase, Options, total=False):
    """Arguments of `responses.create`, `stream` aside."""


class ResponseParseArgs(ResponseCreateArgs, total=False):
    """Arguments of `responses.parse`."""

    text_format: type[Any] | Omit
    """The class that is asked for, and read."""
    parse_as: type[Any] | Omit | None
    """The class that is read, where `text["format"]` holds the schema; `None` reads nothing."""
    verbosity: Literal["low", "medium", "high"] | Omit | None
    """Goes into `text`."""
    stream: Literal[False] | Omit | None
    """For callers that always say; `responses.stream` is what streams."""


class ResponseRetrieveParamsBase(TypedDict, total=False):
    """What of a stored response to send, `stream` aside."""

    include: Sequence[ResponseIncludable]
    include_obfuscation: bool
    starting_after: int
    """Events up to this `sequence_number` are left out; for streams."""


class ResponseRetrieveParams(ResponseRetrieveParamsBase, total=False):
    """What of a stored response to send."""

    stream: bool


class ResponseRetrieveParamsNonStreaming(ResponseRetrieveParamsBase, total=False):
    """A stored response, whole."""

    stream: Literal[False]


class ResponseRetrieveParamsStreaming(ResponseRetrieveParamsBase, total=False):
    """A stored response, event by event."""

    stream: Required[Literal[True]]


class ResponseRetrieveArgs(ResponseRetrieveParamsBase, Options, total=False):
    """Arguments of `responses.retrieve`, `stream` aside."""


class InputItemListParams(TypedDict, total=False):
    """Which input items to list."""

    after: str
    before: str
    include: Sequence[ResponseIncludable]
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


class InputItemListArgs(InputItemListParams, Options, total=False):
    """Arguments of `responses.input_items.list`."""


class ResponseCompactParams(TypedDict, total=False):
    """What is to be made short."""

    model: Required[ResponsesModel | None]
    image: ContextImageParam
    input: str | Iterable[ResponseInputItemParam] | None
    instructions: str | None
    previous_response_id: str | None
    prompt_cache_key: Annotated[str | None, Size(0, 64)]
    prompt_cache_options: shared_params.PromptCacheOptions | None
    prompt_cache_retention: Literal["in_memory", "in-memory", "24h"] | None
    service_tier: Literal["auto", "default", "fast", "flex", "priority"] | None


class ResponseCompactArgs(ResponseCompactParams, Options, total=False):
    """Arguments of `responses.compact`."""


class InputTokenCountParams(TypedDict, total=False):
    """What to count the tokens of."""

    conversation: str | ResponseConversationParamParam | None
    input: str | Iterable[ResponseInputItemParam] | None
    instructions: str | None
    model: ResponsesModel | None
    parallel_tool_calls: bool | None
    personality: str
    previous_response_id: str | None
    reasoning: shared_params.Reasoning | None
    text: ResponseTextConfigParam | None
    tool_choice: ToolChoiceParam | None
    tools: Iterable[ToolParam] | None
    truncation: Literal["auto", "disabled"]


class InputTokenCountArgs(InputTokenCountParams, Options, total=False):
    """Arguments of `responses.input_tokens.count`."""
