"""Realtime: calls, the secrets that browsers connect with, and the events of a session's web socket."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Model, Unknown
from ..audio import TranscriptionLanguage
from ..responses import (
    ResponsePrompt,
    ResponsePromptParam,
    ToolChoiceFunction,
    ToolChoiceFunctionParam,
    ToolChoiceMcp,
    ToolChoiceMcpParam,
    ToolChoiceOptions,
)
from ..shared import Options

__all__ = [
    "AssistantContent",
    "AssistantContentParam",
    "Audio",
    "AudioInput",
    "AudioInputNoiseReduction",
    "AudioInputTurnDetection",
    "AudioInputTurnDetectionSemanticVad",
    "AudioInputTurnDetectionServerVad",
    "AudioOutput",
    "AudioPCM",
    "AudioPCMA",
    "AudioPCMAParam",
    "AudioPCMParam",
    "AudioPCMU",
    "AudioPCMUParam",
    "AudioTranscription",
    "AudioTranscriptionParam",
    "CachedTokensDetails",
    "CallAcceptArgs",
    "CallAcceptParams",
    "CallCreateArgs",
    "CallCreateParams",
    "CallReferArgs",
    "CallReferParams",
    "CallRejectArgs",
    "CallRejectParams",
    "ClientSecretCreateArgs",
    "ClientSecretCreateParams",
    "ClientSecretCreateResponse",
    "Conversation",
    "ConversationCreatedEvent",
    "ConversationItem",
    "ConversationItemAdded",
    "ConversationItemCreateEvent",
    "ConversationItemCreateEventParam",
    "ConversationItemCreatedEvent",
    "ConversationItemDeleteEvent",
    "ConversationItemDeleteEventParam",
    "ConversationItemDeletedEvent",
    "ConversationItemDone",
    "ConversationItemInputAudioTranscriptionCompletedEvent",
    "ConversationItemInputAudioTranscriptionDeltaEvent",
    "ConversationItemInputAudioTranscriptionFailedEvent",
    "ConversationItemInputAudioTranscriptionSegment",
    "ConversationItemParam",
    "ConversationItemRetrieveEvent",
    "ConversationItemRetrieveEventParam",
    "ConversationItemRetrieved",
    "ConversationItemTruncateEvent",
    "ConversationItemTruncateEventParam",
    "ConversationItemTruncatedEvent",
    "EventSession",
    "ExpiresAfter",
    "InputAudioBufferAppendEvent",
    "InputAudioBufferAppendEventParam",
    "InputAudioBufferClearEvent",
    "InputAudioBufferClearEventParam",
    "InputAudioBufferClearedEvent",
    "InputAudioBufferCommitEvent",
    "InputAudioBufferCommitEventParam",
    "InputAudioBufferCommittedEvent",
    "InputAudioBufferDtmfEventReceivedEvent",
    "InputAudioBufferSpeechStartedEvent",
    "InputAudioBufferSpeechStoppedEvent",
    "InputAudioBufferTimeoutTriggered",
    "LogProbProperties",
    "Mcp",
    "McpAllowedTools",
    "McpAllowedToolsMcpToolFilter",
    "McpError",
    "McpListToolsCompleted",
    "McpListToolsFailed",
    "McpListToolsInProgress",
    "McpListToolsTool",
    "McpListToolsToolParam",
    "McpRequireApproval",
    "McpRequireApprovalMcpToolApprovalFilter",
    "NoiseReduction",
    "NoiseReductionType",
    "Output",
    "OutputAudioBufferClearEvent",
    "OutputAudioBufferClearEventParam",
    "OutputAudioBufferCleared",
    "OutputAudioBufferStarted",
    "OutputAudioBufferStopped",
    "OutputParam",
    "OutputVoiceID",
    "Part",
    "RateLimit",
    "RateLimitsUpdatedEvent",
    "RealtimeAudioConfig",
    "RealtimeAudioConfigInput",
    "RealtimeAudioConfigInputParam",
    "RealtimeAudioConfigOutput",
    "RealtimeAudioConfigOutputParam",
    "RealtimeAudioConfigParam",
    "RealtimeAudioFormats",
    "RealtimeAudioFormatsParam",
    "RealtimeAudioInputTurnDetection",
    "RealtimeAudioInputTurnDetectionParam",
    "RealtimeClientEvent",
    "RealtimeClientEventParam",
    "RealtimeConversationItemAssistantMessage",
    "RealtimeConversationItemAssistantMessageParam",
    "RealtimeConversationItemFunctionCall",
    "RealtimeConversationItemFunctionCallOutput",
    "RealtimeConversationItemFunctionCallOutputParam",
    "RealtimeConversationItemFunctionCallParam",
    "RealtimeConversationItemSystemMessage",
    "RealtimeConversationItemSystemMessageParam",
    "RealtimeConversationItemUserMessage",
    "RealtimeConversationItemUserMessageParam",
    "RealtimeError",
    "RealtimeErrorEvent",
    "RealtimeFunctionTool",
    "RealtimeFunctionToolParam",
    "RealtimeMcpApprovalRequest",
    "RealtimeMcpApprovalRequestParam",
    "RealtimeMcpApprovalResponse",
    "RealtimeMcpApprovalResponseParam",
    "RealtimeMcpListTools",
    "RealtimeMcpListToolsParam",
    "RealtimeMcpProtocolError",
    "RealtimeMcpProtocolErrorParam",
    "RealtimeMcpToolCall",
    "RealtimeMcpToolCallParam",
    "RealtimeMcpToolExecutionError",
    "RealtimeMcpToolExecutionErrorParam",
    "RealtimeMcphttpError",
    "RealtimeMcphttpErrorParam",
    "RealtimeReasoning",
    "RealtimeReasoningEffort",
    "RealtimeReasoningParam",
    "RealtimeResponse",
    "RealtimeResponseCreateAudioOutput",
    "RealtimeResponseCreateAudioOutputParam",
    "RealtimeResponseCreateParams",
    "RealtimeResponseCreateParamsParam",
    "RealtimeResponseStatus",
    "RealtimeResponseUsage",
    "RealtimeResponseUsageInputTokenDetails",
    "RealtimeResponseUsageOutputTokenDetails",
    "RealtimeServerEvent",
    "RealtimeSessionCreateRequest",
    "RealtimeSessionCreateRequestParam",
    "RealtimeSessionCreateResponse",
    "RealtimeToolChoiceConfig",
    "RealtimeToolChoiceConfigParam",
    "RealtimeToolsConfig",
    "RealtimeToolsConfigParam",
    "RealtimeToolsConfigUnion",
    "RealtimeToolsConfigUnionParam",
    "RealtimeTracingConfig",
    "RealtimeTracingConfigParam",
    "RealtimeTranscriptionSessionAudio",
    "RealtimeTranscriptionSessionAudioInput",
    "RealtimeTranscriptionSessionAudioInputParam",
    "RealtimeTranscriptionSessionAudioInputTurnDetection",
    "RealtimeTranscriptionSessionAudioInputTurnDetectionParam",
    "RealtimeTranscriptionSessionAudioParam",
    "RealtimeTranscriptionSessionCreateRequest",
    "RealtimeTranscriptionSessionCreateRequestParam",
    "RealtimeTranscriptionSessionCreateResponse",
    "RealtimeTranscriptionSessionTurnDetection",
    "RealtimeTruncation",
    "RealtimeTruncationParam",
    "RealtimeTruncationRetentionRatio",
    "RealtimeTruncationRetentionRatioParam",
    "ResponseAudio",
    "ResponseAudioDeltaEvent",
    "ResponseAudioDoneEvent",
    "ResponseAudioOutput",
    "ResponseAudioTranscriptDeltaEvent",
    "ResponseAudioTranscriptDoneEvent",
    "ResponseCancelEvent",
    "ResponseCancelEventParam",
    "ResponseContentPartAddedEvent",
    "ResponseContentPartDoneEvent",
    "ResponseCreateEvent",
    "ResponseCreateEventParam",
    "ResponseCreateEventWithReferencesParam",
    "ResponseCreatedEvent",
    "ResponseDoneEvent",
    "ResponseFunctionCallArgumentsDeltaEvent",
    "ResponseFunctionCallArgumentsDoneEvent",
    "ResponseItemReferenceParam",
    "ResponseMcpCallArgumentsDelta",
    "ResponseMcpCallArgumentsDone",
    "ResponseMcpCallCompleted",
    "ResponseMcpCallFailed",
    "ResponseMcpCallInProgress",
    "ResponseOutputItemAddedEvent",
    "ResponseOutputItemDoneEvent",
    "ResponseTextDeltaEvent",
    "ResponseTextDoneEvent",
    "SemanticVad",
    "ServerVad",
    "Session",
    "SessionCreatedEvent",
    "SessionParam",
    "SessionUpdateEvent",
    "SessionUpdateEventParam",
    "SessionUpdatedEvent",
    "StatusError",
    "SystemContent",
    "SystemContentParam",
    "TokenLimits",
    "TokenLimitsParam",
    "Tool",
    "ToolChoice",
    "ToolMcpTool",
    "ToolMcpToolAllowedTools",
    "ToolMcpToolAllowedToolsMcpToolFilter",
    "ToolMcpToolRequireApproval",
    "ToolMcpToolRequireApprovalMcpToolApprovalFilter",
    "Tracing",
    "TracingConfiguration",
    "TracingTracingConfiguration",
    "TranscriptionAudio",
    "TranscriptionAudioInput",
    "TranscriptionError",
    "Usage",
    "UsageTranscriptTextUsageDuration",
    "UsageTranscriptTextUsageTokens",
    "UsageTranscriptTextUsageTokensInputTokenDetails",
    "UserContent",
    "UserContentParam",
    "Voice",
    "VoiceID",
]

# -- replies -------------------------------------------------------------------------------------


class AudioTranscription(Model):
    """How the user's speech is written down."""

    delay: Literal["minimal", "low", "medium", "high", "xhigh"] | str | None = None
    keywords: list[str] | None = None
    language: str | None = None
    languages: list[str] | None = None
    model: str | None = None
    prompt: str | None = None


NoiseReductionType: TypeAlias = Literal["near_field", "far_field"] | str


RealtimeReasoningEffort: TypeAlias = Literal["minimal", "low", "medium", "high", "xhigh"] | str


class AudioPCM(Model):
    """Samples of 16 bits."""

    rate: Literal[24000] | str | None = None
    type: Literal["audio/pcm"] | None = None


class AudioPCMU(Model):
    """G.711 in the American way."""

    type: Literal["audio/pcmu"] | None = None


class AudioPCMA(Model):
    """G.711 in the European way."""

    type: Literal["audio/pcma"] | None = None


RealtimeAudioFormats: TypeAlias = AudioPCM | AudioPCMU | AudioPCMA | Unknown


class AudioInputNoiseReduction(Model):
    """Takes noise out, for a microphone near or far."""

    strength: float | None = None
    type: NoiseReductionType | None = None


class AudioInputTurnDetectionServerVad(Model):
    """Ends a turn when nobody speaks for a while."""

    type: Literal["server_vad"] = "server_vad"
    create_response: bool | None = None
    idle_timeout_ms: int | None = None
    interrupt_response: bool | None = None
    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None


class AudioInputTurnDetectionSemanticVad(Model):
    """Ends a turn when a model thinks that the user has finished."""

    type: Literal["semantic_vad"] = "semantic_vad"
    create_response: bool | None = None
    eagerness: Literal["low", "medium", "high", "auto"] | str | None = None
    interrupt_response: bool | None = None


AudioInputTurnDetection: TypeAlias = (
    AudioInputTurnDetectionServerVad | AudioInputTurnDetectionSemanticVad | Unknown | None
)


class AudioInput(Model):
    """How sound comes in."""

    format: RealtimeAudioFormats | None = None
    noise_reduction: AudioInputNoiseReduction | None = None
    transcription: AudioTranscription | None = None
    turn_detection: AudioInputTurnDetection | None = None


class OutputVoiceID(Model):
    """A voice by its id."""

    id: str


class AudioOutput(Model):
    """How sound goes out."""

    format: RealtimeAudioFormats | None = None
    speed: float | None = None
    voice: (
        str
        | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"]
        | OutputVoiceID
        | None
    ) = None


class Audio(Model):
    """How sound comes in and goes out."""

    input: AudioInput | None = None
    output: AudioOutput | None = None


class RealtimeReasoning(Model):
    """How hard the model thinks."""

    effort: RealtimeReasoningEffort | None = None


RealtimeToolChoiceConfig: TypeAlias = ToolChoiceOptions | ToolChoiceFunction | ToolChoiceMcp | Unknown
ToolChoice: TypeAlias = RealtimeToolChoiceConfig


class RealtimeFunctionTool(Model):
    """A function that the model may call."""

    description: str | None = None
    name: str | None = None
    parameters: Any | None = None
    type: Literal["function"] | None = None


class ToolMcpToolAllowedToolsMcpToolFilter(Model):
    """Some tools of an MCP server."""

    read_only: bool | None = None
    tool_names: list[str] | None = None


ToolMcpToolAllowedTools: TypeAlias = list[str] | ToolMcpToolAllowedToolsMcpToolFilter | None


class ToolMcpToolRequireApprovalMcpToolApprovalFilter(Model):
    """Which tools always or never need approval."""

    always: ToolMcpToolAllowedToolsMcpToolFilter | None = None
    never: ToolMcpToolAllowedToolsMcpToolFilter | None = None


ToolMcpToolRequireApproval: TypeAlias = (
    ToolMcpToolRequireApprovalMcpToolApprovalFilter | Literal["always", "never"] | str | None
)


class ToolMcpTool(Model):
    """The tools of an MCP server."""

    server_label: str
    type: Literal["mcp"] = "mcp"
    allowed_callers: list[Literal["direct", "programmatic"] | str] | None = None
    allowed_tools: ToolMcpToolAllowedTools | None = None
    authorization: str | None = None
    connector_id: (
        Literal[
            "connector_dropbox",
            "connector_gmail",
            "connector_googlecalendar",
            "connector_googledrive",
            "connector_microsoftteams",
            "connector_outlookcalendar",
            "connector_outlookemail",
            "connector_sharepoint",
        ]
        | str
        | None
    ) = None
    defer_loading: bool | None = None
    headers: dict[str, str] | None = None
    require_approval: ToolMcpToolRequireApproval | None = None
    server_description: str | None = None
    server_url: str | None = None
    tunnel_id: str | None = None


Tool: TypeAlias = RealtimeFunctionTool | ToolMcpTool | Unknown


class TracingTracingConfiguration(Model):
    """How the session appears among the traces."""

    group_id: str | None = None
    metadata: Any | None = None
    workflow_name: str | None = None


Tracing: TypeAlias = Literal["auto"] | str | TracingTracingConfiguration | None


class TokenLimits(Model):
    """How many tokens may be kept after the instructions."""

    post_instructions: int | None = None


class RealtimeTruncationRetentionRatio(Model):
    """Keeps a part of the conversation when it gets too long."""

    retention_ratio: float
    type: Literal["retention_ratio"] = "retention_ratio"
    token_limits: TokenLimits | None = None


RealtimeTruncation: TypeAlias = Literal["auto", "disabled"] | str | RealtimeTruncationRetentionRatio


class RealtimeSessionCreateResponse(Model):
    """The session that a secret opens."""

    id: str
    object: Literal["realtime.session"] = "realtime.session"
    type: Literal["realtime"] = "realtime"
    audio: Audio | None = None
    expires_at: int | None = None
    include: list[Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    instructions: str | None = None
    max_output_tokens: int | Literal["inf"] | str | None = None
    model: str | None = None
    output_modalities: list[Literal["text", "audio"] | str] | None = None
    prompt: ResponsePrompt | None = None
    reasoning: RealtimeReasoning | None = None
    tool_choice: RealtimeToolChoiceConfig | str | None = None
    tools: list[Tool] | None = None
    tracing: Tracing | None = None
    truncation: RealtimeTruncation | None = None


class RealtimeTranscriptionSessionTurnDetection(Model):
    """When a turn ends."""

    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None
    type: str | None = None


class TranscriptionAudioInput(Model):
    """How sound comes in."""

    format: RealtimeAudioFormats | None = None
    noise_reduction: AudioInputNoiseReduction | None = None
    transcription: AudioTranscription | None = None
    turn_detection: RealtimeTranscriptionSessionTurnDetection | None = None


class TranscriptionAudio(Model):
    """How sound comes in."""

    input: TranscriptionAudioInput | None = None


class RealtimeTranscriptionSessionCreateResponse(Model):
    """The transcription session that a secret opens."""

    id: str
    object: str
    type: Literal["transcription"] = "transcription"
    audio: TranscriptionAudio | None = None
    expires_at: int | None = None
    include: list[Literal["item.input_audio_transcription.logprobs"] | str] | None = None


Session: TypeAlias = RealtimeSessionCreateResponse | RealtimeTranscriptionSessionCreateResponse | Unknown


class ClientSecretCreateResponse(Model):
    """A secret that a browser may hold, with the session it opens."""

    expires_at: int
    session: Session
    value: str


# What a session is changed with has other names than what it is made with.
RealtimeAudioConfig: TypeAlias = Audio
RealtimeAudioConfigInput: TypeAlias = AudioInput
RealtimeAudioConfigOutput: TypeAlias = AudioOutput
RealtimeAudioInputTurnDetection: TypeAlias = AudioInputTurnDetection
RealtimeToolsConfig: TypeAlias = list[Tool]
RealtimeToolsConfigUnion: TypeAlias = Tool
RealtimeTracingConfig: TypeAlias = Tracing
RealtimeTranscriptionSessionAudioInputTurnDetection: TypeAlias = AudioInputTurnDetection


# -- events ----------------------------------------------------------------------------------------


class Conversation(Model):
    """The conversation of a session."""

    id: str | None = None
    object: Literal["realtime.conversation"] | None = None


class ConversationCreatedEvent(Model):
    """A conversation was begun."""

    conversation: Conversation
    event_id: str
    type: Literal["conversation.created"] = "conversation.created"


class SystemContent(Model):
    """A piece of what the system says."""

    text: str | None = None
    type: Literal["input_text"] | None = None


class RealtimeConversationItemSystemMessage(Model):
    """What the system says."""

    content: list[SystemContent]
    role: Literal["system"] = "system"
    type: Literal["message"] = "message"
    id: str | None = None
    object: Literal["realtime.item"] | None = None
    status: Literal["completed", "incomplete", "in_progress"] | str | None = None


class UserContent(Model):
    """A piece of what the user says: text, sound or a picture."""

    audio: str | None = None
    detail: Literal["auto", "low", "high"] | str | None = None
    image_url: str | None = None
    text: str | None = None
    transcript: str | None = None
    type: Literal["input_text", "input_audio", "input_image"] | str | None = None


class RealtimeConversationItemUserMessage(Model):
    """What the user says."""

    content: list[UserContent]
    role: Literal["user"] = "user"
    type: Literal["message"] = "message"
    id: str | None = None
    object: Literal["realtime.item"] | None = None
    status: Literal["completed", "incomplete", "in_progress"] | str | None = None


class AssistantContent(Model):
    """A piece of what the model says: text or sound."""

    audio: str | None = None
    text: str | None = None
    transcript: str | None = None
    type: Literal["output_text", "output_audio"] | str | None = None


class RealtimeConversationItemAssistantMessage(Model):
    """What the model says."""

    content: list[AssistantContent]
    role: Literal["assistant"] = "assistant"
    type: Literal["message"] = "message"
    id: str | None = None
    object: Literal["realtime.item"] | None = None
    status: Literal["completed", "incomplete", "in_progress"] | str | None = None


class RealtimeConversationItemFunctionCall(Model):
    """A function that the model calls."""

    arguments: str
    name: str
    type: Literal["function_call"] = "function_call"
    id: str | None = None
    call_id: str | None = None
    object: Literal["realtime.item"] | None = None
    status: Literal["completed", "incomplete", "in_progress"] | str | None = None


class RealtimeConversationItemFunctionCallOutput(Model):
    """What a function returned."""

    call_id: str
    output: str
    type: Literal["function_call_output"] = "function_call_output"
    id: str | None = None
    object: Literal["realtime.item"] | None = None
    status: Literal["completed", "incomplete", "in_progress"] | str | None = None


class RealtimeMcpApprovalResponse(Model):
    """Whether a call of an MCP tool may be made."""

    id: str
    approval_request_id: str
    approve: bool
    type: Literal["mcp_approval_response"] = "mcp_approval_response"
    reason: str | None = None


class McpListToolsTool(Model):
    """A tool of an MCP server."""

    input_schema: Any
    name: str
    annotations: Any | None = None
    description: str | None = None


class RealtimeMcpListTools(Model):
    """What tools an MCP server has."""

    server_label: str
    tools: list[McpListToolsTool]
    type: Literal["mcp_list_tools"] = "mcp_list_tools"
    id: str | None = None


class RealtimeMcpProtocolError(Model):
    """An MCP server that broke the protocol."""

    code: int
    message: str
    type: Literal["protocol_error"] = "protocol_error"


class RealtimeMcpToolExecutionError(Model):
    """A tool of an MCP server that failed."""

    message: str
    type: Literal["tool_execution_error"] = "tool_execution_error"


class RealtimeMcphttpError(Model):
    """An MCP server that answered with an HTTP error."""

    code: int
    message: str
    type: Literal["http_error"] = "http_error"


McpError: TypeAlias = RealtimeMcpProtocolError | RealtimeMcpToolExecutionError | RealtimeMcphttpError | Unknown


class RealtimeMcpToolCall(Model):
    """A tool of an MCP server that the model called."""

    id: str
    arguments: str
    name: str
    server_label: str
    type: Literal["mcp_call"] = "mcp_call"
    approval_request_id: str | None = None
    error: McpError | None = None
    output: str | None = None


class RealtimeMcpApprovalRequest(Model):
    """A call of an MCP tool that waits for approval."""

    id: str
    arguments: str
    name: str
    server_label: str
    type: Literal["mcp_approval_request"] = "mcp_approval_request"


class ConversationItemCreatedEvent(Model):
    """An item is in the conversation."""

    event_id: str
    item: ConversationItem
    type: Literal["conversation.item.created"] = "conversation.item.created"
    previous_item_id: str | None = None


class ConversationItemDeletedEvent(Model):
    """An item is no longer in the conversation."""

    event_id: str
    item_id: str
    type: Literal["conversation.item.deleted"] = "conversation.item.deleted"


class UsageTranscriptTextUsageTokensInputTokenDetails(Model):
    """Of which kind the tokens were that came in."""

    audio_tokens: int | None = None
    text_tokens: int | None = None


class UsageTranscriptTextUsageTokens(Model):
    """What a transcription used, in tokens."""

    input_tokens: int
    output_tokens: int
    total_tokens: int
    type: Literal["tokens"] = "tokens"
    input_token_details: UsageTranscriptTextUsageTokensInputTokenDetails | None = None


class UsageTranscriptTextUsageDuration(Model):
    """What a transcription used, in seconds."""

    seconds: float
    type: Literal["duration"] = "duration"


class LogProbProperties(Model):
    """How likely a token was."""

    token: str
    bytes: list[int]
    logprob: float


Usage: TypeAlias = UsageTranscriptTextUsageTokens | UsageTranscriptTextUsageDuration | Unknown


class ConversationItemInputAudioTranscriptionCompletedEvent(Model):
    """What the user said is written down."""

    content_index: int
    event_id: str
    item_id: str
    transcript: str
    type: Literal["conversation.item.input_audio_transcription.completed"] = (
        "conversation.item.input_audio_transcription.completed"
    )
    usage: Usage
    languages: list[TranscriptionLanguage] | None = None
    logprobs: list[LogProbProperties] | None = None


class ConversationItemInputAudioTranscriptionDeltaEvent(Model):
    """More of what the user said is written down."""

    event_id: str
    item_id: str
    type: Literal["conversation.item.input_audio_transcription.delta"] = (
        "conversation.item.input_audio_transcription.delta"
    )
    content_index: int | None = None
    delta: str | None = None
    logprobs: list[LogProbProperties] | None = None


class TranscriptionError(Model):
    """Why speech could not be written down."""

    code: str | None = None
    message: str | None = None
    param: str | None = None
    type: str | None = None


class ConversationItemInputAudioTranscriptionFailedEvent(Model):
    """What the user said could not be written down."""

    content_index: int
    error: TranscriptionError
    event_id: str
    item_id: str
    type: Literal["conversation.item.input_audio_transcription.failed"] = (
        "conversation.item.input_audio_transcription.failed"
    )


class ConversationItemRetrieved(Model):
    """An item that was asked for."""

    event_id: str
    item: ConversationItem
    type: Literal["conversation.item.retrieved"] = "conversation.item.retrieved"


class ConversationItemTruncatedEvent(Model):
    """What the model said was cut where the user stopped listening."""

    audio_end_ms: int
    content_index: int
    event_id: str
    item_id: str
    type: Literal["conversation.item.truncated"] = "conversation.item.truncated"


class RealtimeError(Model):
    """What went wrong."""

    message: str
    type: str
    code: str | None = None
    event_id: str | None = None
    param: str | None = None


class RealtimeErrorEvent(Model):
    """Something went wrong; most often the session goes on."""

    error: RealtimeError
    event_id: str
    type: Literal["error"] = "error"


class InputAudioBufferClearedEvent(Model):
    """The sound that came in was thrown away."""

    event_id: str
    type: Literal["input_audio_buffer.cleared"] = "input_audio_buffer.cleared"


class InputAudioBufferCommittedEvent(Model):
    """The sound that came in became an item."""

    event_id: str
    item_id: str
    type: Literal["input_audio_buffer.committed"] = "input_audio_buffer.committed"
    previous_item_id: str | None = None


class InputAudioBufferDtmfEventReceivedEvent(Model):
    """A key was pressed on the telephone."""

    event: str
    received_at: int
    type: Literal["input_audio_buffer.dtmf_event_received"] = "input_audio_buffer.dtmf_event_received"


class InputAudioBufferSpeechStartedEvent(Model):
    """Somebody began to speak."""

    audio_start_ms: int
    event_id: str
    item_id: str
    type: Literal["input_audio_buffer.speech_started"] = "input_audio_buffer.speech_started"


class InputAudioBufferSpeechStoppedEvent(Model):
    """Somebody stopped speaking."""

    audio_end_ms: int
    event_id: str
    item_id: str
    type: Literal["input_audio_buffer.speech_stopped"] = "input_audio_buffer.speech_stopped"


class RateLimit(Model):
    """How much of a limit is left."""

    limit: int | None = None
    name: Literal["requests", "tokens"] | str | None = None
    remaining: int | None = None
    reset_seconds: float | None = None


class RateLimitsUpdatedEvent(Model):
    """How much of the limits is left."""

    event_id: str
    rate_limits: list[RateLimit]
    type: Literal["rate_limits.updated"] = "rate_limits.updated"


class ResponseAudioDeltaEvent(Model):
    """More sound, in base64."""

    content_index: int
    delta: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.output_audio.delta"] = "response.output_audio.delta"


class ResponseAudioDoneEvent(Model):
    """The sound is complete."""

    content_index: int
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.output_audio.done"] = "response.output_audio.done"


class ResponseAudioTranscriptDeltaEvent(Model):
    """More of what the model says, as text."""

    content_index: int
    delta: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.output_audio_transcript.delta"] = "response.output_audio_transcript.delta"


class ResponseAudioTranscriptDoneEvent(Model):
    """What the model said, as text."""

    content_index: int
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    transcript: str
    type: Literal["response.output_audio_transcript.done"] = "response.output_audio_transcript.done"


class Part(Model):
    """A piece of what the model says."""

    audio: str | None = None
    text: str | None = None
    transcript: str | None = None
    type: Literal["text", "audio"] | str | None = None


class ResponseContentPartAddedEvent(Model):
    """A piece of the response begins."""

    content_index: int
    event_id: str
    item_id: str
    output_index: int
    part: Part
    response_id: str
    type: Literal["response.content_part.added"] = "response.content_part.added"


class ResponseContentPartDoneEvent(Model):
    """A piece of the response is complete."""

    content_index: int
    event_id: str
    item_id: str
    output_index: int
    part: Part
    response_id: str
    type: Literal["response.content_part.done"] = "response.content_part.done"


class ResponseAudioOutput(Model):
    """How the sound of a response is made."""

    format: RealtimeAudioFormats | None = None
    voice: (
        str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"] | None
    ) = None


class ResponseAudio(Model):
    """The sound of a response."""

    output: ResponseAudioOutput | None = None


class StatusError(Model):
    """Why a response failed."""

    code: str | None = None
    message: str | None = None
    type: str | None = None


class RealtimeResponseStatus(Model):
    """Why a response ended as it did."""

    error: StatusError | None = None
    reason: Literal["turn_detected", "client_cancelled", "max_output_tokens", "content_filter"] | str | None = None
    type: Literal["completed", "cancelled", "incomplete", "failed"] | str | None = None


class CachedTokensDetails(Model):
    """Of which kind the tokens were that came from the cache."""

    audio_tokens: int | None = None
    image_tokens: int | None = None
    text_tokens: int | None = None


class RealtimeResponseUsageInputTokenDetails(Model):
    """Of which kind the tokens were that came in."""

    audio_tokens: int | None = None
    cached_tokens: int | None = None
    cached_tokens_details: CachedTokensDetails | None = None
    image_tokens: int | None = None
    text_tokens: int | None = None


class RealtimeResponseUsageOutputTokenDetails(Model):
    """Of which kind the tokens were that went out."""

    audio_tokens: int | None = None
    text_tokens: int | None = None


class RealtimeResponseUsage(Model):
    """What a response used."""

    input_token_details: RealtimeResponseUsageInputTokenDetails | None = None
    input_tokens: int | None = None
    output_token_details: RealtimeResponseUsageOutputTokenDetails | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None


class RealtimeResponse(Model):
    """A turn of the model."""

    id: str | None = None
    audio: ResponseAudio | None = None
    conversation_id: str | None = None
    max_output_tokens: int | Literal["inf"] | str | None = None
    metadata: dict[str, str] | None = None
    object: Literal["realtime.response"] | None = None
    output: list[ConversationItem] | None = None
    output_modalities: list[Literal["text", "audio"] | str] | None = None
    status: Literal["completed", "cancelled", "failed", "incomplete", "in_progress"] | str | None = None
    status_details: RealtimeResponseStatus | None = None
    usage: RealtimeResponseUsage | None = None


class ResponseCreatedEvent(Model):
    """A response begins."""

    event_id: str
    response: RealtimeResponse
    type: Literal["response.created"] = "response.created"


class ResponseDoneEvent(Model):
    """A response has ended, well or not."""

    event_id: str
    response: RealtimeResponse
    type: Literal["response.done"] = "response.done"


class ResponseFunctionCallArgumentsDeltaEvent(Model):
    """More of the arguments of a function call."""

    call_id: str
    delta: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.function_call_arguments.delta"] = "response.function_call_arguments.delta"


class ResponseFunctionCallArgumentsDoneEvent(Model):
    """The arguments of a function call are complete."""

    arguments: str
    call_id: str
    event_id: str
    item_id: str
    name: str
    output_index: int
    response_id: str
    type: Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"


class ResponseOutputItemAddedEvent(Model):
    """An item of the response begins."""

    event_id: str
    item: ConversationItem
    output_index: int
    response_id: str
    type: Literal["response.output_item.added"] = "response.output_item.added"


class ResponseOutputItemDoneEvent(Model):
    """An item of the response is complete."""

    event_id: str
    item: ConversationItem
    output_index: int
    response_id: str
    type: Literal["response.output_item.done"] = "response.output_item.done"


class ResponseTextDeltaEvent(Model):
    """More text."""

    content_index: int
    delta: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.output_text.delta"] = "response.output_text.delta"


class ResponseTextDoneEvent(Model):
    """The text is complete."""

    content_index: int
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    text: str
    type: Literal["response.output_text.done"] = "response.output_text.done"


class RealtimeSessionCreateRequest(RealtimeSessionCreateResponse):
    """The session that events tell of."""

    parallel_tool_calls: bool | None = None


class RealtimeTranscriptionSessionAudioInput(Model):
    """How sound comes in."""

    format: RealtimeAudioFormats | None = None
    noise_reduction: AudioInputNoiseReduction | None = None
    transcription: AudioTranscription | None = None
    turn_detection: AudioInputTurnDetection | None = None


class RealtimeTranscriptionSessionAudio(Model):
    """How sound comes in."""

    input: RealtimeTranscriptionSessionAudioInput | None = None


class RealtimeTranscriptionSessionCreateRequest(Model):
    """The transcription session that events tell of."""

    type: Literal["transcription"] = "transcription"
    audio: RealtimeTranscriptionSessionAudio | None = None
    id: str | None = None
    include: list[Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    object: str | None = None


EventSession: TypeAlias = RealtimeSessionCreateRequest | RealtimeTranscriptionSessionCreateRequest | Unknown


class SessionCreatedEvent(Model):
    """The session is open; always the first event."""

    event_id: str
    session: EventSession
    type: Literal["session.created"] = "session.created"


class SessionUpdatedEvent(Model):
    """The session was changed."""

    event_id: str
    session: EventSession
    type: Literal["session.updated"] = "session.updated"


class OutputAudioBufferStarted(Model):
    """Sound begins to be played (WebRTC and SIP)."""

    event_id: str
    response_id: str
    type: Literal["output_audio_buffer.started"] = "output_audio_buffer.started"


class OutputAudioBufferStopped(Model):
    """All sound was played (WebRTC and SIP)."""

    event_id: str
    response_id: str
    type: Literal["output_audio_buffer.stopped"] = "output_audio_buffer.stopped"


class OutputAudioBufferCleared(Model):
    """The sound to be played was thrown away (WebRTC and SIP)."""

    event_id: str
    response_id: str
    type: Literal["output_audio_buffer.cleared"] = "output_audio_buffer.cleared"


class ConversationItemAdded(Model):
    """An item was put into the conversation, perhaps not complete yet."""

    event_id: str
    item: ConversationItem
    type: Literal["conversation.item.added"] = "conversation.item.added"
    previous_item_id: str | None = None


class ConversationItemDone(Model):
    """An item of the conversation is complete."""

    event_id: str
    item: ConversationItem
    type: Literal["conversation.item.done"] = "conversation.item.done"
    previous_item_id: str | None = None


class InputAudioBufferTimeoutTriggered(Model):
    """Nobody spoke for as long as the session allows."""

    audio_end_ms: int
    audio_start_ms: int
    event_id: str
    item_id: str
    type: Literal["input_audio_buffer.timeout_triggered"] = "input_audio_buffer.timeout_triggered"


class ConversationItemInputAudioTranscriptionSegment(Model):
    """What one speaker said, written down."""

    id: str
    content_index: int
    end: float
    event_id: str
    item_id: str
    speaker: str
    start: float
    text: str
    type: Literal["conversation.item.input_audio_transcription.segment"] = (
        "conversation.item.input_audio_transcription.segment"
    )


class McpListToolsInProgress(Model):
    """The tools of an MCP server are being listed."""

    event_id: str
    item_id: str
    type: Literal["mcp_list_tools.in_progress"] = "mcp_list_tools.in_progress"


class McpListToolsCompleted(Model):
    """The tools of an MCP server are listed."""

    event_id: str
    item_id: str
    type: Literal["mcp_list_tools.completed"] = "mcp_list_tools.completed"


class McpListToolsFailed(Model):
    """The tools of an MCP server could not be listed."""

    event_id: str
    item_id: str
    type: Literal["mcp_list_tools.failed"] = "mcp_list_tools.failed"


class ResponseMcpCallArgumentsDelta(Model):
    """More of the arguments of an MCP call."""

    delta: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.mcp_call_arguments.delta"] = "response.mcp_call_arguments.delta"
    obfuscation: str | None = None


class ResponseMcpCallArgumentsDone(Model):
    """The arguments of an MCP call are complete."""

    arguments: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.mcp_call_arguments.done"] = "response.mcp_call_arguments.done"


class ResponseMcpCallInProgress(Model):
    """An MCP tool is at work."""

    event_id: str
    item_id: str
    output_index: int
    type: Literal["response.mcp_call.in_progress"] = "response.mcp_call.in_progress"


class ResponseMcpCallCompleted(Model):
    """An MCP tool has done its work."""

    event_id: str
    item_id: str
    output_index: int
    type: Literal["response.mcp_call.completed"] = "response.mcp_call.completed"


class ResponseMcpCallFailed(Model):
    """An MCP tool failed."""

    event_id: str
    item_id: str
    output_index: int
    type: Literal["response.mcp_call.failed"] = "response.mcp_call.failed"


class ConversationItemCreateEvent(Model):
    """Puts an item into the conversation."""

    item: ConversationItem
    type: Literal["conversation.item.create"] = "conversation.item.create"
    event_id: str | None = None
    previous_item_id: str | None = None


class ConversationItemDeleteEvent(Model):
    """Takes an item out of the conversation."""

    item_id: str
    type: Literal["conversation.item.delete"] = "conversation.item.delete"
    event_id: str | None = None


class ConversationItemRetrieveEvent(Model):
    """Asks for an item of the conversation."""

    item_id: str
    type: Literal["conversation.item.retrieve"] = "conversation.item.retrieve"
    event_id: str | None = None


class ConversationItemTruncateEvent(Model):
    """Cuts what the model said where the user stopped listening."""

    audio_end_ms: int
    content_index: int
    item_id: str
    type: Literal["conversation.item.truncate"] = "conversation.item.truncate"
    event_id: str | None = None


class InputAudioBufferAppendEvent(Model):
    """Adds sound, in base64."""

    audio: str
    type: Literal["input_audio_buffer.append"] = "input_audio_buffer.append"
    event_id: str | None = None


class InputAudioBufferClearEvent(Model):
    """Throws away the sound that was added."""

    type: Literal["input_audio_buffer.clear"] = "input_audio_buffer.clear"
    event_id: str | None = None


class OutputAudioBufferClearEvent(Model):
    """Throws away the sound that is to be played (WebRTC and SIP)."""

    type: Literal["output_audio_buffer.clear"] = "output_audio_buffer.clear"
    event_id: str | None = None


class InputAudioBufferCommitEvent(Model):
    """Makes an item of the sound that was added."""

    type: Literal["input_audio_buffer.commit"] = "input_audio_buffer.commit"
    event_id: str | None = None


class ResponseCancelEvent(Model):
    """Stops a response."""

    type: Literal["response.cancel"] = "response.cancel"
    event_id: str | None = None
    response_id: str | None = None


class Output(Model):
    """How the sound of a response is to be made."""

    format: RealtimeAudioFormats | None = None
    voice: (
        str
        | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"]
        | OutputVoiceID
        | None
    ) = None


class RealtimeResponseCreateAudioOutput(Model):
    """The sound that a response is to have."""

    output: Output | None = None


class RealtimeResponseCreateParams(Model):
    """What the next response is to be like, other than the session says."""

    audio: RealtimeResponseCreateAudioOutput | None = None
    conversation: str | Literal["auto", "none"] | None = None
    input: list[ConversationItem] | None = None
    instructions: str | None = None
    max_output_tokens: int | Literal["inf"] | str | None = None
    metadata: dict[str, str] | None = None
    output_modalities: list[Literal["text", "audio"] | str] | None = None
    parallel_tool_calls: bool | None = None
    prompt: ResponsePrompt | None = None
    reasoning: RealtimeReasoning | None = None
    tool_choice: RealtimeToolChoiceConfig | str | None = None
    tools: list[Tool] | None = None


class ResponseCreateEvent(Model):
    """Has the model respond."""

    type: Literal["response.create"] = "response.create"
    event_id: str | None = None
    response: RealtimeResponseCreateParams | None = None


class SessionUpdateEvent(Model):
    """Changes the session."""

    session: EventSession
    type: Literal["session.update"] = "session.update"
    event_id: str | None = None


ConversationItem: TypeAlias = (
    RealtimeConversationItemSystemMessage
    | RealtimeConversationItemUserMessage
    | RealtimeConversationItemAssistantMessage
    | RealtimeConversationItemFunctionCall
    | RealtimeConversationItemFunctionCallOutput
    | RealtimeMcpApprovalResponse
    | RealtimeMcpListTools
    | RealtimeMcpToolCall
    | RealtimeMcpApprovalRequest
    | Unknown
)

RealtimeServerEvent: TypeAlias = (
    ConversationCreatedEvent
    | ConversationItemCreatedEvent
    | ConversationItemDeletedEvent
    | ConversationItemInputAudioTranscriptionCompletedEvent
    | ConversationItemInputAudioTranscriptionDeltaEvent
    | ConversationItemInputAudioTranscriptionFailedEvent
    | ConversationItemRetrieved
    | ConversationItemTruncatedEvent
    | RealtimeErrorEvent
    | InputAudioBufferClearedEvent
    | InputAudioBufferCommittedEvent
    | InputAudioBufferDtmfEventReceivedEvent
    | InputAudioBufferSpeechStartedEvent
    | InputAudioBufferSpeechStoppedEvent
    | RateLimitsUpdatedEvent
    | ResponseAudioDeltaEvent
    | ResponseAudioDoneEvent
    | ResponseAudioTranscriptDeltaEvent
    | ResponseAudioTranscriptDoneEvent
    | ResponseContentPartAddedEvent
    | ResponseContentPartDoneEvent
    | ResponseCreatedEvent
    | ResponseDoneEvent
    | ResponseFunctionCallArgumentsDeltaEvent
    | ResponseFunctionCallArgumentsDoneEvent
    | ResponseOutputItemAddedEvent
    | ResponseOutputItemDoneEvent
    | ResponseTextDeltaEvent
    | ResponseTextDoneEvent
    | SessionCreatedEvent
    | SessionUpdatedEvent
    | OutputAudioBufferStarted
    | OutputAudioBufferStopped
    | OutputAudioBufferCleared
    | ConversationItemAdded
    | ConversationItemDone
    | InputAudioBufferTimeoutTriggered
    | ConversationItemInputAudioTranscriptionSegment
    | McpListToolsInProgress
    | McpListToolsCompleted
    | McpListToolsFailed
    | ResponseMcpCallArgumentsDelta
    | ResponseMcpCallArgumentsDone
    | ResponseMcpCallInProgress
    | ResponseMcpCallCompleted
    | ResponseMcpCallFailed
    | Unknown
)

RealtimeClientEvent: TypeAlias = (
    ConversationItemCreateEvent
    | ConversationItemDeleteEvent
    | ConversationItemRetrieveEvent
    | ConversationItemTruncateEvent
    | InputAudioBufferAppendEvent
    | InputAudioBufferClearEvent
    | OutputAudioBufferClearEvent
    | InputAudioBufferCommitEvent
    | ResponseCancelEvent
    | ResponseCreateEvent
    | SessionUpdateEvent
    | Unknown
)


# -- parameters ----------------------------------------------------------------------------------


class AudioTranscriptionParam(TypedDict, total=False):
    """How the user's speech is written down."""

    delay: Literal["minimal", "low", "medium", "high", "xhigh"]
    keywords: Sequence[str]
    language: str
    languages: Annotated[Sequence[str], Size(1)]
    model: str
    prompt: str


class AudioPCMParam(TypedDict, total=False):
    """Samples of 16 bits."""

    rate: Literal[24000]
    type: Literal["audio/pcm"]


class AudioPCMUParam(TypedDict, total=False):
    """G.711 in the American way."""

    type: Literal["audio/pcmu"]


class AudioPCMAParam(TypedDict, total=False):
    """G.711 in the European way."""

    type: Literal["audio/pcma"]


RealtimeAudioFormatsParam: TypeAlias = AudioPCMParam | AudioPCMUParam | AudioPCMAParam


class NoiseReduction(TypedDict, total=False):
    """Takes noise out, for a microphone near or far."""

    strength: float
    type: NoiseReductionType


class ServerVad(TypedDict, total=False):
    """Ends a turn when nobody speaks for a while."""

    type: Required[Literal["server_vad"]]
    create_response: bool
    idle_timeout_ms: Annotated[int | None, Bounds(5000, 30000)]
    interrupt_response: bool
    prefix_padding_ms: int
    silence_duration_ms: int
    threshold: float


class SemanticVad(TypedDict, total=False):
    """Ends a turn when a model thinks that the user has finished."""

    type: Required[Literal["semantic_vad"]]
    create_response: bool
    eagerness: Literal["low", "medium", "high", "auto"]
    interrupt_response: bool


RealtimeAudioInputTurnDetectionParam: TypeAlias = ServerVad | SemanticVad
RealtimeTranscriptionSessionAudioInputTurnDetectionParam: TypeAlias = RealtimeAudioInputTurnDetectionParam


class RealtimeAudioConfigInputParam(TypedDict, total=False):
    """How sound comes in."""

    format: RealtimeAudioFormatsParam
    noise_reduction: NoiseReduction
    transcription: AudioTranscriptionParam
    turn_detection: RealtimeAudioInputTurnDetectionParam | None


RealtimeTranscriptionSessionAudioInputParam: TypeAlias = RealtimeAudioConfigInputParam


class VoiceID(TypedDict, total=False):
    """A voice by its id."""

    id: Required[str]


Voice: TypeAlias = (
    str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"] | VoiceID
)


class RealtimeAudioConfigOutputParam(TypedDict, total=False):
    """How sound goes out."""

    format: RealtimeAudioFormatsParam
    speed: Annotated[float, Bounds(0.25, 1.5)]
    voice: Voice


class RealtimeAudioConfigParam(TypedDict, total=False):
    """How sound comes in and goes out."""

    input: RealtimeAudioConfigInputParam
    output: RealtimeAudioConfigOutputParam


class RealtimeReasoningParam(TypedDict, total=False):
    """How hard the model thinks."""

    effort: RealtimeReasoningEffort


RealtimeToolChoiceConfigParam: TypeAlias = ToolChoiceOptions | ToolChoiceFunctionParam | ToolChoiceMcpParam


class RealtimeFunctionToolParam(TypedDict, total=False):
    """A function that the model may call."""

    description: str
    name: str
    parameters: object
    type: Literal["function"]


class McpAllowedToolsMcpToolFilter(TypedDict, total=False):
    """Some tools of an MCP server."""

    read_only: bool
    tool_names: Sequence[str]


McpAllowedTools: TypeAlias = Sequence[str] | McpAllowedToolsMcpToolFilter


class McpRequireApprovalMcpToolApprovalFilter(TypedDict, total=False):
    """Which tools always or never need approval."""

    always: McpAllowedToolsMcpToolFilter
    never: McpAllowedToolsMcpToolFilter


McpRequireApproval: TypeAlias = McpRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]


class Mcp(TypedDict, total=False):
    """The tools of an MCP server."""

    server_label: Required[str]
    type: Required[Literal["mcp"]]
    allowed_callers: Annotated[list[Literal["direct", "programmatic"]] | None, Size(1)]
    allowed_tools: McpAllowedTools | None
    authorization: str
    connector_id: Literal[
        "connector_dropbox",
        "connector_gmail",
        "connector_googlecalendar",
        "connector_googledrive",
        "connector_microsoftteams",
        "connector_outlookcalendar",
        "connector_outlookemail",
        "connector_sharepoint",
    ]
    defer_loading: bool
    headers: dict[str, str] | None
    require_approval: McpRequireApproval | None
    server_description: str
    server_url: str
    tunnel_id: str


RealtimeToolsConfigUnionParam: TypeAlias = RealtimeFunctionToolParam | Mcp


RealtimeToolsConfigParam: TypeAlias = list[RealtimeToolsConfigUnionParam]


class TracingConfiguration(TypedDict, total=False):
    """How the session appears among the traces."""

    group_id: str
    metadata: object
    workflow_name: str


RealtimeTracingConfigParam: TypeAlias = Literal["auto"] | TracingConfiguration


class TokenLimitsParam(TypedDict, total=False):
    """How many tokens may be kept after the instructions."""

    post_instructions: Annotated[int, Bounds(0)]


class RealtimeTruncationRetentionRatioParam(TypedDict, total=False):
    """Keeps a part of the conversation when it gets too long."""

    retention_ratio: Required[Annotated[float, Bounds(0, 1)]]
    type: Required[Literal["retention_ratio"]]
    token_limits: TokenLimitsParam


RealtimeTruncationParam: TypeAlias = Literal["auto", "disabled"] | RealtimeTruncationRetentionRatioParam


class CallAcceptParams(TypedDict, total=False):
    """How to take a call: the session it becomes."""

    type: Required[Literal["realtime"]]
    audio: RealtimeAudioConfigParam
    include: list[Literal["item.input_audio_transcription.logprobs"]]
    instructions: str
    max_output_tokens: int | Literal["inf"]
    model: str
    output_modalities: list[Literal["text", "audio"]]
    parallel_tool_calls: bool
    prompt: ResponsePromptParam | None
    reasoning: RealtimeReasoningParam
    tool_choice: RealtimeToolChoiceConfigParam
    tools: RealtimeToolsConfigParam
    tracing: RealtimeTracingConfigParam | None
    truncation: RealtimeTruncationParam


class CallAcceptArgs(CallAcceptParams, Options, total=False):
    """Arguments of `realtime.calls.accept`."""


class RealtimeSessionCreateRequestParam(TypedDict, total=False):
    """A session in which model and user talk."""

    type: Required[Literal["realtime"]]
    audio: RealtimeAudioConfigParam
    include: list[Literal["item.input_audio_transcription.logprobs"]]
    instructions: str
    max_output_tokens: int | Literal["inf"]
    model: str
    output_modalities: list[Literal["text", "audio"]]
    parallel_tool_calls: bool
    prompt: ResponsePromptParam | None
    reasoning: RealtimeReasoningParam
    tool_choice: RealtimeToolChoiceConfigParam
    tools: RealtimeToolsConfigParam
    tracing: RealtimeTracingConfigParam | None
    truncation: RealtimeTruncationParam


class CallCreateParams(TypedDict, total=False):
    """A call by WebRTC: the browser's offer, and the session it is to become."""

    sdp: Required[str]
    session: RealtimeSessionCreateRequestParam


class CallCreateArgs(CallCreateParams, Options, total=False):
    """Arguments of `realtime.calls.create`."""


class CallReferParams(TypedDict, total=False):
    """Where a call is to go."""

    target_uri: Required[str]


class CallReferArgs(CallReferParams, Options, total=False):
    """Arguments of `realtime.calls.refer`."""


class CallRejectParams(TypedDict, total=False):
    """With which SIP status a call is turned down."""

    status_code: int


class CallRejectArgs(CallRejectParams, Options, total=False):
    """Arguments of `realtime.calls.reject`."""


class ExpiresAfter(TypedDict, total=False):
    """How many seconds a secret is good for."""

    anchor: Literal["created_at"]
    seconds: Annotated[int, Bounds(10, 7200)]


class RealtimeTranscriptionSessionAudioParam(TypedDict, total=False):
    """How sound comes in."""

    input: RealtimeAudioConfigInputParam


class RealtimeTranscriptionSessionCreateRequestParam(TypedDict, total=False):
    """A session that only writes down what is said."""

    type: Required[Literal["transcription"]]
    audio: RealtimeTranscriptionSessionAudioParam
    include: list[Literal["item.input_audio_transcription.logprobs"]]


SessionParam: TypeAlias = RealtimeSessionCreateRequestParam | RealtimeTranscriptionSessionCreateRequestParam


class ClientSecretCreateParams(TypedDict, total=False):
    """A secret to make, and the session it opens."""

    expires_after: ExpiresAfter
    session: SessionParam


class ClientSecretCreateArgs(ClientSecretCreateParams, Options, total=False):
    """Arguments of `realtime.client_secrets.create`."""


# -- events that are sent -------------------------------------------------------------------------


class SystemContentParam(TypedDict, total=False):
    """A piece of what the system says."""

    text: str
    type: Literal["input_text"]


class RealtimeConversationItemSystemMessageParam(TypedDict, total=False):
    """What the system says."""

    content: Required[Sequence[SystemContentParam]]
    role: Required[Literal["system"]]
    type: Required[Literal["message"]]
    id: str
    object: Literal["realtime.item"]
    status: Literal["completed", "incomplete", "in_progress"]


class UserContentParam(TypedDict, total=False):
    """A piece of what the user says: text, sound or a picture."""

    audio: str
    detail: Literal["auto", "low", "high"]
    image_url: str
    text: str
    transcript: str
    type: Literal["input_text", "input_audio", "input_image"]


class RealtimeConversationItemUserMessageParam(TypedDict, total=False):
    """What the user says."""

    content: Required[Sequence[UserContentParam]]
    role: Required[Literal["user"]]
    type: Required[Literal["message"]]
    id: str
    object: Literal["realtime.item"]
    status: Literal["completed", "incomplete", "in_progress"]


class AssistantContentParam(TypedDict, total=False):
    """A piece of what the model says: text or sound."""

    audio: str
    text: str
    transcript: str
    type: Literal["output_text", "output_audio"]


class RealtimeConversationItemAssistantMessageParam(TypedDict, total=False):
    """What the model says."""

    content: Required[Sequence[AssistantContentParam]]
    role: Required[Literal["assistant"]]
    type: Required[Literal["message"]]
    id: str
    object: Literal["realtime.item"]
    status: Literal["completed", "incomplete", "in_progress"]


class RealtimeConversationItemFunctionCallParam(TypedDict, total=False):
    """A function that the model calls."""

    arguments: Required[str]
    name: Required[str]
    type: Required[Literal["function_call"]]
    id: str
    call_id: str
    object: Literal["realtime.item"]
    status: Literal["completed", "incomplete", "in_progress"]


class RealtimeConversationItemFunctionCallOutputParam(TypedDict, total=False):
    """What a function returned."""

    call_id: Required[str]
    output: Required[str]
    type: Required[Literal["function_call_output"]]
    id: str
    object: Literal["realtime.item"]
    status: Literal["completed", "incomplete", "in_progress"]


class RealtimeMcpApprovalResponseParam(TypedDict, total=False):
    """Whether a call of an MCP tool may be made."""

    id: Required[str]
    approval_request_id: Required[str]
    approve: Required[bool]
    type: Required[Literal["mcp_approval_response"]]
    reason: str


class McpListToolsToolParam(TypedDict, total=False):
    """A tool of an MCP server."""

    input_schema: Required[object]
    name: Required[str]
    annotations: object
    description: str


class RealtimeMcpListToolsParam(TypedDict, total=False):
    """What tools an MCP server has."""

    server_label: Required[str]
    tools: Required[Sequence[McpListToolsToolParam]]
    type: Required[Literal["mcp_list_tools"]]
    id: str


class RealtimeMcpProtocolErrorParam(TypedDict, total=False):
    """An MCP server that broke the protocol."""

    code: Required[int]
    message: Required[str]
    type: Required[Literal["protocol_error"]]


class RealtimeMcpToolExecutionErrorParam(TypedDict, total=False):
    """A tool of an MCP server that failed."""

    message: Required[str]
    type: Required[Literal["tool_execution_error"]]


class RealtimeMcphttpErrorParam(TypedDict, total=False):
    """An MCP server that answered with an HTTP error."""

    code: Required[int]
    message: Required[str]
    type: Required[Literal["http_error"]]


class RealtimeMcpToolCallParam(TypedDict, total=False):
    """A tool of an MCP server that the model called."""

    id: Required[str]
    arguments: Required[str]
    name: Required[str]
    server_label: Required[str]
    type: Required[Literal["mcp_call"]]
    approval_request_id: str
    error: RealtimeMcpProtocolErrorParam | RealtimeMcpToolExecutionErrorParam | RealtimeMcphttpErrorParam
    output: str


class RealtimeMcpApprovalRequestParam(TypedDict, total=False):
    """A call of an MCP tool that waits for approval."""

    id: Required[str]
    arguments: Required[str]
    name: Required[str]
    server_label: Required[str]
    type: Required[Literal["mcp_approval_request"]]


class OutputParam(TypedDict, total=False):
    """How the sound of a response is to be made."""

    format: RealtimeAudioFormatsParam
    voice: (
        str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"] | VoiceID
    )


class RealtimeResponseCreateAudioOutputParam(TypedDict, total=False):
    """The sound that a response is to have."""

    output: OutputParam


class ResponseItemReferenceParam(TypedDict, total=False):
    """An item of the conversation, by its id."""

    id: Required[str]
    type: Required[Literal["item_reference"]]


class RealtimeResponseCreateParamsParam(TypedDict, total=False):
    """What the next response is to be like, other than the session says."""

    audio: RealtimeResponseCreateAudioOutputParam
    conversation: str | Literal["auto", "none"]
    input: Sequence[ConversationItemParam | ResponseItemReferenceParam]
    instructions: str
    max_output_tokens: int | Literal["inf"]
    metadata: dict[str, str]
    output_modalities: Sequence[Literal["text", "audio"]]
    parallel_tool_calls: bool
    prompt: ResponsePromptParam | None
    reasoning: RealtimeReasoningParam
    tool_choice: RealtimeToolChoiceConfigParam
    tools: Sequence[RealtimeFunctionToolParam | Mcp]


ConversationItemParam: TypeAlias = (
    RealtimeConversationItemSystemMessageParam
    | RealtimeConversationItemUserMessageParam
    | RealtimeConversationItemAssistantMessageParam
    | RealtimeConversationItemFunctionCallParam
    | RealtimeConversationItemFunctionCallOutputParam
    | RealtimeMcpApprovalResponseParam
    | RealtimeMcpListToolsParam
    | RealtimeMcpToolCallParam
    | RealtimeMcpApprovalRequestParam
)


class ConversationItemCreateEventParam(TypedDict, total=False):
    """Puts an item into the conversation."""

    item: Required[ConversationItemParam]
    type: Required[Literal["conversation.item.create"]]
    event_id: str
    previous_item_id: str


class ConversationItemDeleteEventParam(TypedDict, total=False):
    """Takes an item out of the conversation."""

    item_id: Required[str]
    type: Required[Literal["conversation.item.delete"]]
    event_id: str


class ConversationItemRetrieveEventParam(TypedDict, total=False):
    """Asks for an item of the conversation."""

    item_id: Required[str]
    type: Required[Literal["conversation.item.retrieve"]]
    event_id: str


class ConversationItemTruncateEventParam(TypedDict, total=False):
    """Cuts what the model said where the user stopped listening."""

    audio_end_ms: Required[int]
    content_index: Required[int]
    item_id: Required[str]
    type: Required[Literal["conversation.item.truncate"]]
    event_id: str


class InputAudioBufferAppendEventParam(TypedDict, total=False):
    """Adds sound, in base64."""

    audio: Required[str]
    type: Required[Literal["input_audio_buffer.append"]]
    event_id: str


class InputAudioBufferClearEventParam(TypedDict, total=False):
    """Throws away the sound that was added."""

    type: Required[Literal["input_audio_buffer.clear"]]
    event_id: str


class OutputAudioBufferClearEventParam(TypedDict, total=False):
    """Throws away the sound that is to be played (WebRTC and SIP)."""

    type: Required[Literal["output_audio_buffer.clear"]]
    event_id: str


class InputAudioBufferCommitEventParam(TypedDict, total=False):
    """Makes an item of the sound that was added."""

    type: Required[Literal["input_audio_buffer.commit"]]
    event_id: str


class ResponseCancelEventParam(TypedDict, total=False):
    """Stops a response."""

    type: Required[Literal["response.cancel"]]
    event_id: str
    response_id: str


class ResponseCreateEventParam(TypedDict, total=False):
    """Has the model respond."""

    type: Required[Literal["response.create"]]
    event_id: str
    response: RealtimeResponseCreateParamsParam


class SessionUpdateEventParam(TypedDict, total=False):
    """Changes the session."""

    session: Required[SessionParam]
    type: Required[Literal["session.update"]]
    event_id: str


ResponseCreateEventWithReferencesParam: TypeAlias = ResponseCreateEventParam
RealtimeClientEventParam: TypeAlias = (
    ConversationItemCreateEventParam
    | ConversationItemDeleteEventParam
    | ConversationItemRetrieveEventParam
    | ConversationItemTruncateEventParam
    | InputAudioBufferAppendEventParam
    | InputAudioBufferClearEventParam
    | OutputAudioBufferClearEventParam
    | InputAudioBufferCommitEventParam
    | ResponseCancelEventParam
    | ResponseCreateEventParam
    | SessionUpdateEventParam
)
