"""Realtime: calls, and the secrets that browsers connect with.

The events of a session belong to its web socket and are not here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict

from ._bounds import Bounds, Size
from ._model import Model, Unknown
from .responses import (
    ResponsePrompt,
    ResponsePromptParam,
    ToolChoiceFunction,
    ToolChoiceFunctionParam,
    ToolChoiceMcp,
    ToolChoiceMcpParam,
    ToolChoiceOptions,
)
from .shared import Options

__path__: list[str] = []  # its modules of openai's names are made by _finder.py
__all__ = [
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
    "ExpiresAfter",
    "Mcp",
    "McpAllowedTools",
    "McpAllowedToolsMcpToolFilter",
    "McpRequireApproval",
    "McpRequireApprovalMcpToolApprovalFilter",
    "NoiseReduction",
    "NoiseReductionType",
    "RealtimeAudioConfigInputParam",
    "RealtimeAudioConfigOutputParam",
    "RealtimeAudioConfigParam",
    "RealtimeAudioFormats",
    "RealtimeAudioFormatsParam",
    "RealtimeAudioInputTurnDetectionParam",
    "RealtimeFunctionTool",
    "RealtimeFunctionToolParam",
    "RealtimeReasoning",
    "RealtimeReasoningEffort",
    "RealtimeReasoningParam",
    "RealtimeSessionCreateRequestParam",
    "RealtimeSessionCreateResponse",
    "RealtimeToolChoiceConfigParam",
    "RealtimeToolsConfigParam",
    "RealtimeToolsConfigUnionParam",
    "RealtimeTracingConfigParam",
    "RealtimeTranscriptionSessionAudioInputParam",
    "RealtimeTranscriptionSessionAudioInputTurnDetectionParam",
    "RealtimeTranscriptionSessionAudioParam",
    "RealtimeTranscriptionSessionCreateRequestParam",
    "RealtimeTranscriptionSessionCreateResponse",
    "RealtimeTranscriptionSessionTurnDetection",
    "RealtimeTruncation",
    "RealtimeTruncationParam",
    "RealtimeTruncationRetentionRatio",
    "RealtimeTruncationRetentionRatioParam",
    "SemanticVad",
    "ServerVad",
    "Session",
    "SessionParam",
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


class AudioOutput(Model):
    """How sound goes out."""

    format: RealtimeAudioFormats | None = None
    speed: float | None = None
    voice: (
        str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"] | None
    ) = None


class Audio(Model):
    """How sound comes in and goes out."""

    input: AudioInput | None = None
    output: AudioOutput | None = None


class RealtimeReasoning(Model):
    """How hard the model thinks."""

    effort: RealtimeReasoningEffort | None = None


ToolChoice: TypeAlias = ToolChoiceOptions | ToolChoiceFunction | ToolChoiceMcp | Unknown


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
    tool_choice: ToolChoice | str | None = None
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
