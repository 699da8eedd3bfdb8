"""Chat completions: what is sent, what comes back, and the chunks of a stream.

On Azure the wire bends the shapes: a blocked choice may come without `message`, a filter-only chunk without
`delta`, and the first chunk without choices. All of them read as empty objects or lists here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, Required, TypeAlias, TypedDict, TypeVar

from .. import shared
from .._bounds import Bounds, Size
from .._model import Blank, Model, Unknown
from ..content_filter import ContentFilterOffsets, ContentFilterResults, PromptFilterResult
from ..shared import (
    ChatModel,
    CompletionUsage,
    Metadata,
    ModerationError,
    ModerationResult,
    Options,
    PromptCacheBreakpoint,
    ReasoningEffort,
)
from ..shared_params import (
    FunctionDefinition,
    FunctionParameters,
    ModerationParam,
    PromptCacheOptions,
    ResponseFormatJSONObject,
    ResponseFormatJSONSchema,
    ResponseFormatText,
    UserSecurityContext,
)
from ..shared_params import PromptCacheBreakpoint as PromptCacheBreakpointParam

__all__ = [
    "Annotation",
    "AssistantAudio",
    "ChatCompletion",
    "ChatCompletionAllowedToolChoiceParam",
    "ChatCompletionAllowedToolsParam",
    "ChatCompletionAssistantMessageParam",
    "ChatCompletionAudio",
    "ChatCompletionAudioParam",
    "ChatCompletionChunk",
    "ChatCompletionContentPartImage",
    "ChatCompletionContentPartImageParam",
    "ChatCompletionContentPartInputAudioParam",
    "ChatCompletionContentPartParam",
    "ChatCompletionContentPartRefusalParam",
    "ChatCompletionContentPartText",
    "ChatCompletionContentPartTextParam",
    "ChatCompletionCustomToolParam",
    "ChatCompletionDeleted",
    "ChatCompletionDeveloperMessageParam",
    "ChatCompletionFunctionCallOptionParam",
    "ChatCompletionFunctionMessageParam",
    "ChatCompletionFunctionTool",
    "ChatCompletionFunctionToolParam",
    "ChatCompletionMessage",
    "ChatCompletionMessageCustomToolCall",
    "ChatCompletionMessageCustomToolCallParam",
    "ChatCompletionMessageFunctionToolCall",
    "ChatCompletionMessageFunctionToolCallParam",
    "ChatCompletionMessageParam",
    "ChatCompletionMessageToolCall",
    "ChatCompletionMessageToolCallParam",
    "ChatCompletionMessageToolCallUnion",
    "ChatCompletionMessageToolCallUnionParam",
    "ChatCompletionModality",
    "ChatCompletionNamedToolChoiceCustomParam",
    "ChatCompletionNamedToolChoiceParam",
    "ChatCompletionPredictionContentParam",
    "ChatCompletionReasoningEffort",
    "ChatCompletionRole",
    "ChatCompletionStoreMessage",
    "ChatCompletionStoreMessageContentPart",
    "ChatCompletionStreamOptionsParam",
    "ChatCompletionSystemMessageParam",
    "ChatCompletionTokenLogprob",
    "ChatCompletionToolChoiceOptionParam",
    "ChatCompletionToolMessageParam",
    "ChatCompletionToolParam",
    "ChatCompletionToolUnionParam",
    "ChatCompletionUserMessageParam",
    "ChatServiceTier",
    "Choice",
    "ChoiceDelta",
    "ChoiceDeltaAudio",
    "ChoiceDeltaFunctionCall",
    "ChoiceDeltaToolCall",
    "ChoiceDeltaToolCallFunction",
    "ChoiceLogprobs",
    "ChunkChoice",
    "CompletionCreateArgs",
    "CompletionCreateParams",
    "CompletionCreateParamsBase",
    "CompletionCreateParamsNonStreaming",
    "CompletionCreateParamsStreaming",
    "CompletionListArgs",
    "CompletionListParams",
    "CompletionParseArgs",
    "CompletionParseParams",
    "CompletionUpdateArgs",
    "CompletionUpdateParams",
    "ContentArrayOfContentPart",
    "CreateChatCompletionRequestMessageParam",
    "Custom",
    "CustomCallParam",
    "CustomFormat",
    "CustomFormatGrammar",
    "CustomFormatGrammarGrammar",
    "CustomFormatText",
    "CustomParam",
    "DataSource",
    "File",
    "FileFile",
    "FinishReason",
    "Function",
    "FunctionCall",
    "FunctionCallParam",
    "FunctionParam",
    "FunctionsFunction",
    "ImageURL",
    "ImageURLParam",
    "InputAudio",
    "MessageContext",
    "MessageContextCitation",
    "MessageContextDocument",
    "MessageListArgs",
    "MessageListParams",
    "Moderation",
    "ModerationResults",
    "NamedTool",
    "ParsedChatCompletion",
    "ParsedChatCompletionMessage",
    "ParsedChoice",
    "ParsedFunction",
    "ParsedFunctionToolCall",
    "ResponseFormat",
    "TextParts",
    "TopLogprob",
    "URLCitation",
    "VoiceID",
    "WebSearchOptions",
    "WebSearchOptionsUserLocation",
    "WebSearchOptionsUserLocationApproximate",
]

ContentType = TypeVar("ContentType")

# -- replies -------------------------------------------------------------------------------------

ChatCompletionModality: TypeAlias = Literal["text", "audio"]
ChatCompletionReasoningEffort: TypeAlias = ReasoningEffort
ChatCompletionRole: TypeAlias = Literal["developer", "system", "user", "assistant", "tool", "function"]
ChatServiceTier: TypeAlias = Literal["auto", "default", "flex", "scale", "priority", "fast"]
FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "function_call"]


class TopLogprob(Model):
    """A token that could have stood in the same place. `bytes` is its UTF-8 form."""

    token: str
    logprob: float
    bytes: list[int] | None = None


class ChatCompletionTokenLogprob(Model):
    """A token of the answer with its log probability."""

    token: str
    logprob: float
    bytes: list[int] | None = None
    top_logprobs: list[TopLogprob]


class ChoiceLogprobs(Model):
    """Log probabilities of the answer's tokens."""

    content: list[ChatCompletionTokenLogprob] | None = None
    refusal: list[ChatCompletionTokenLogprob] | None = None


class URLCitation(Model):
    """The source of a stretch of the answer; indexes count characters."""

    start_index: int
    end_index: int
    title: str
    url: str


class Annotation(Model):
    """A note on a stretch of the answer."""

    url_citation: URLCitation
    type: Literal["url_citation"] = "url_citation"


class ChatCompletionAudio(Model):
    """The spoken answer. `data` is base64; after `expires_at` (Unix seconds) its id is of no use."""

    id: str
    data: str
    expires_at: int
    transcript: str


class FunctionCall(Model):
    """The older form of a tool call."""

    name: str
    arguments: str


class Function(Model):
    """Which function is called; `arguments` is JSON text that the model wrote and nobody checked."""

    name: str
    arguments: str


class ChatCompletionMessageFunctionToolCall(Model):
    """A call of a function."""

    id: str
    function: Function
    type: Literal["function"] = "function"


class Custom(Model):
    """Which custom tool is called, and with what text."""

    name: str
    input: str


class ChatCompletionMessageCustomToolCall(Model):
    """A call of a custom tool."""

    id: str
    custom: Custom
    type: Literal["custom"] = "custom"


ChatCompletionMessageToolCall: TypeAlias = ChatCompletionMessageFunctionToolCall
ChatCompletionMessageToolCallUnion: TypeAlias = (
    ChatCompletionMessageFunctionToolCall | ChatCompletionMessageCustomToolCall | Unknown
)


class MessageContextCitation(Model):
    """Azure On Your Data: a document that the answer rests on."""

    content: str
    title: str | None = None
    url: str | None = None
    filepath: str | None = None
    chunk_id: str | None = None
    rerank_score: float | None = None


class MessageContextDocument(Model):
    """Azure On Your Data: a document that was found, used or not."""

    content: str
    search_queries: list[str]
    data_source_index: int
    title: str | None = None
    url: str | None = None
    filepath: str | None = None
    chunk_id: str | None = None
    original_search_score: float | None = None
    rerank_score: float | None = None
    filter_reason: Literal["score", "rerank"] | str | None = None


class MessageContext(Model):
    """Azure On Your Data: what was searched for and found."""

    intent: str | None = None
    citations: list[MessageContextCitation] | None = None
    all_retrieved_documents: list[MessageContextDocument] | None = None


class ChatCompletionMessage(Model):
    """What the model answered. It can be appended to `messages` as it is."""

    role: Literal["assistant"] = "assistant"
    content: str | None = None
    refusal: str | None = None
    reasoning_content: str | None = None
    """Partner models on Azure: the thinking before the answer."""
    annotations: list[Annotation] | None = None
    audio: ChatCompletionAudio | None = None
    function_call: FunctionCall | None = None
    tool_calls: list[ChatCompletionMessageToolCallUnion] | None = None
    context: MessageContext | None = None


class Choice(Model):
    """One answer. `message` reads as an empty one where Azure's filter left it out."""

    finish_reason: FinishReason | str
    index: int
    message: Annotated[ChatCompletionMessage, Blank]
    logprobs: ChoiceLogprobs | None = None
    content_filter_results: ContentFilterResults | None = None


class ModerationResults(Model):
    """What a moderation model found."""

    model: str
    results: list[ModerationResult]
    type: Literal["moderation_results"] = "moderation_results"


class Moderation(Model):
    """Moderation of prompt and answer, where the request asked for it."""

    input: ModerationResults | ModerationError | Unknown
    output: ModerationResults | ModerationError | Unknown


class ChatCompletion(Model):
    """An answered chat request. `created` is in Unix seconds; `model` is the model behind the deployment."""

    id: str
    choices: list[Choice]
    created: int
    model: str
    object: Literal["chat.completion"] = "chat.completion"
    metadata: Metadata | None = None
    moderation: Moderation | None = None
    service_tier: ChatServiceTier | str | None = None
    system_fingerprint: str | None = None
    usage: CompletionUsage | None = None
    prompt_filter_results: list[PromptFilterResult] | None = None


# -- replies that were read as classes -----------------------------------------------------------


class ParsedFunction(Function):
    """Which function is called. `parsed_arguments` are of the tool's class, or plain data of a strict tool."""

    parsed_arguments: object | None = None


class ParsedFunctionToolCall(ChatCompletionMessageFunctionToolCall):
    """A call of a function, its arguments read."""

    function: ParsedFunction  # pyright: ignore[reportIncompatibleVariableOverride]


class ParsedChatCompletionMessage(ChatCompletionMessage, Generic[ContentType]):
    """What the model answered; `parsed` is the content as the class that was asked for."""

    parsed: ContentType | None = None
    if TYPE_CHECKING:
        tool_calls: list[ParsedFunctionToolCall] | None = None  # type: ignore[assignment]
    else:
        tool_calls: list[ParsedFunctionToolCall | ChatCompletionMessageCustomToolCall | Unknown] | None = None


class ParsedChoice(Choice, Generic[ContentType]):
    """One answer, read."""

    message: Annotated[ParsedChatCompletionMessage[ContentType], Blank]  # pyright: ignore[reportIncompatibleVariableOverride]


class ParsedChatCompletion(ChatCompletion, Generic[ContentType]):
    """An answered chat request, read."""

    choices: list[ParsedChoice[ContentType]]  # type: ignore[assignment]


# -- chunks --------------------------------------------------------------------------------------


class ChoiceDeltaAudio(Model):
    """More of the spoken answer."""

    id: str | None = None
    data: str | None = None
    expires_at: int | None = None
    transcript: str | None = None


class ChoiceDeltaFunctionCall(Model):
    """More of a function call (the older form)."""

    arguments: str | None = None
    name: str | None = None


class ChoiceDeltaToolCallFunction(Model):
    """More of a call's arguments; the name comes once, at the start."""

    arguments: str | None = None
    name: str | None = None


class ChoiceDeltaToolCall(Model):
    """More of the tool call number `index`; id and type come once, at the start."""

    index: int
    id: str | None = None
    function: ChoiceDeltaToolCallFunction | None = None
    type: Literal["function"] | str | None = None


class ChoiceDelta(Model):
    """More of the answer."""

    content: str | None = None
    refusal: str | None = None
    reasoning_content: str | None = None
    role: Literal["developer", "system", "user", "assistant", "tool"] | str | None = None
    audio: ChoiceDeltaAudio | None = None
    function_call: ChoiceDeltaFunctionCall | None = None
    tool_calls: list[ChoiceDeltaToolCall] | None = None
    context: MessageContext | None = None


class ChunkChoice(Model):
    """More of one answer. `delta` reads as an empty one in the chunks that only carry filter results."""

    delta: Annotated[ChoiceDelta, Blank]
    index: int
    finish_reason: FinishReason | str | None = None
    logprobs: ChoiceLogprobs | None = None
    content_filter_results: ContentFilterResults | None = None
    content_filter_offsets: ContentFilterOffsets | None = None
    content_filter_raw: list[Any] | None = None


class ChatCompletionChunk(Model):
    """One event of a chat stream. Azure's first one has no choices, an empty id and `prompt_filter_results`."""

    id: str
    choices: Annotated[list[ChunkChoice], Blank]
    created: int
    model: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    moderation: Moderation | None = None
    obfuscation: str | None = None
    """Padding against guessing the text from the sizes of the events; of no other use."""
    service_tier: ChatServiceTier | str | None = None
    system_fingerprint: str | None = None
    usage: CompletionUsage | None = None
    prompt_filter_results: list[PromptFilterResult] | None = None


class ChatCompletionDeleted(Model):
    """A stored completion is gone."""

    id: str
    deleted: bool
    object: Literal["chat.completion.deleted"] = "chat.completion.deleted"


class ImageURL(Model):
    """Where an image is: a URL or a data URL."""

    url: str
    detail: Literal["auto", "low", "high", "original"] | str | None = None


class ChatCompletionContentPartImage(Model):
    """An image in a stored message."""

    image_url: ImageURL
    type: Literal["image_url"] = "image_url"
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None


class ChatCompletionContentPartText(Model):
    """A text in a stored message."""

    text: str
    type: Literal["text"] = "text"
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None


ChatCompletionStoreMessageContentPart: TypeAlias = (
    ChatCompletionContentPartText | ChatCompletionContentPartImage | Unknown
)


class ChatCompletionStoreMessage(ChatCompletionMessage):
    """A message of a stored completion."""

    id: str
    content_parts: list[ChatCompletionStoreMessageContentPart] | None = None


class ChatCompletionFunctionTool(Model):
    """A function that the model was offered."""

    function: shared.FunctionDefinition
    type: Literal["function"] = "function"


# -- messages ------------------------------------------------------------------------------------


class ChatCompletionContentPartTextParam(TypedDict, total=False):
    """A text."""

    text: Required[str]
    type: Required[Literal["text"]]
    prompt_cache_breakpoint: PromptCacheBreakpointParam


class ImageURLParam(TypedDict, total=False):
    """An image by URL or data URL; `detail` sets how finely it is looked at."""

    url: Required[str]
    detail: Literal["auto", "low", "high", "original"]


class ChatCompletionContentPartImageParam(TypedDict, total=False):
    """An image."""

    image_url: Required[ImageURLParam]
    type: Required[Literal["image_url"]]
    prompt_cache_breakpoint: PromptCacheBreakpointParam


class InputAudio(TypedDict, total=False):
    """Sound as base64."""

    data: Required[str]
    format: Required[Literal["wav", "mp3"]]


class ChatCompletionContentPartInputAudioParam(TypedDict, total=False):
    """Sound."""

    input_audio: Required[InputAudio]
    type: Required[Literal["input_audio"]]
    prompt_cache_breakpoint: PromptCacheBreakpointParam


class FileFile(TypedDict, total=False):
    """A file by id, or as a data URL with a name."""

    file_data: str
    file_id: str
    filename: str


class File(TypedDict, total=False):
    """A file."""

    file: Required[FileFile]
    type: Required[Literal["file"]]
    prompt_cache_breakpoint: PromptCacheBreakpointParam


class ChatCompletionContentPartRefusalParam(TypedDict, total=False):
    """What the model said in place of an answer."""

    refusal: Required[str]
    type: Required[Literal["refusal"]]


ChatCompletionContentPartParam: TypeAlias = (
    ChatCompletionContentPartTextParam
    | ChatCompletionContentPartImageParam
    | ChatCompletionContentPartInputAudioParam
    | File
)
ContentArrayOfContentPart: TypeAlias = ChatCompletionContentPartTextParam | ChatCompletionContentPartRefusalParam
TextParts: TypeAlias = Annotated[Iterable[ChatCompletionContentPartTextParam], Size(1)]


class ChatCompletionDeveloperMessageParam(TypedDict, total=False):
    """Instructions of the application; what `system` is called for newer models."""

    content: Required[str | TextParts]
    role: Required[Literal["developer"]]
    name: str


class ChatCompletionSystemMessageParam(TypedDict, total=False):
    """Instructions of the application."""

    content: Required[str | TextParts]
    role: Required[Literal["system"]]
    name: str


class ChatCompletionUserMessageParam(TypedDict, total=False):
    """What the user says or shows."""

    content: Required[str | Annotated[Iterable[ChatCompletionContentPartParam], Size(1)]]
    role: Required[Literal["user"]]
    name: str


class AssistantAudio(TypedDict, total=False):
    """An earlier spoken answer."""

    id: Required[str]


class FunctionCallParam(TypedDict, total=False):
    """An earlier function call (the older form)."""

    arguments: Required[str]
    name: Required[str]


class FunctionParam(TypedDict, total=False):
    """The function that was called and its arguments as JSON text."""

    arguments: Required[str]
    name: Required[str]


class ChatCompletionMessageFunctionToolCallParam(TypedDict, total=False):
    """An earlier call of a function."""

    id: Required[str]
    function: Required[FunctionParam]
    type: Required[Literal["function"]]


class CustomCallParam(TypedDict, total=False):
    """The custom tool that was called and the text it got."""

    input: Required[str]
    name: Required[str]


class ChatCompletionMessageCustomToolCallParam(TypedDict, total=False):
    """An earlier call of a custom tool."""

    id: Required[str]
    custom: Required[CustomCallParam]
    type: Required[Literal["custom"]]


ChatCompletionMessageToolCallParam: TypeAlias = ChatCompletionMessageFunctionToolCallParam
ChatCompletionMessageToolCallUnionParam: TypeAlias = (
    ChatCompletionMessageFunctionToolCallParam | ChatCompletionMessageCustomToolCallParam
)


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    """What the model answered earlier. `content` may be missing only beside `tool_calls` or `function_call`."""

    role: Required[Literal["assistant"]]
    audio: AssistantAudio | None
    content: str | Annotated[Iterable[ContentArrayOfContentPart], Size(1)] | None
    function_call: FunctionCallParam | None
    name: str
    refusal: str | None
    tool_calls: Iterable[ChatCompletionMessageToolCallUnionParam | ChatCompletionMessageToolCallUnion]


class ChatCompletionToolMessageParam(TypedDict, total=False):
    """What a tool gave back for the call `tool_call_id`."""

    content: Required[str | TextParts]
    role: Required[Literal["tool"]]
    tool_call_id: Required[str]


class ChatCompletionFunctionMessageParam(TypedDict, total=False):
    """What a function gave back (the older form)."""

    content: Required[str | None]
    name: Required[str]
    role: Required[Literal["function"]]


ChatCompletionMessageParam: TypeAlias = (
    ChatCompletionDeveloperMessageParam
    | ChatCompletionSystemMessageParam
    | ChatCompletionUserMessageParam
    | ChatCompletionAssistantMessageParam
    | ChatCompletionToolMessageParam
    | ChatCompletionFunctionMessageParam
    | ChatCompletionMessage
)
CreateChatCompletionRequestMessageParam: TypeAlias = ChatCompletionMessageParam

# -- tools ---------------------------------------------------------------------------------------


class ChatCompletionFunctionToolParam(TypedDict, total=False):
    """Offers a function."""

    function: Required[FunctionDefinition]
    type: Required[Literal["function"]]


class CustomFormatText(TypedDict, total=False):
    """A custom tool takes free text."""

    type: Required[Literal["text"]]


class CustomFormatGrammarGrammar(TypedDict, total=False):
    """A grammar and its notation."""

    definition: Required[str]
    syntax: Required[Literal["lark", "regex"]]


class CustomFormatGrammar(TypedDict, total=False):
    """A custom tool takes text that a grammar generates."""

    grammar: Required[CustomFormatGrammarGrammar]
    type: Required[Literal["grammar"]]


CustomFormat: TypeAlias = CustomFormatText | CustomFormatGrammar


class CustomParam(TypedDict, total=False):
    """A tool that takes text in place of JSON arguments."""

    name: Required[str]
    description: str
    format: CustomFormat


class ChatCompletionCustomToolParam(TypedDict, total=False):
    """Offers a custom tool."""

    custom: Required[CustomParam]
    type: Required[Literal["custom"]]


ChatCompletionToolParam: TypeAlias = ChatCompletionFunctionToolParam
ChatCompletionToolUnionParam: TypeAlias = ChatCompletionFunctionToolParam | ChatCompletionCustomToolParam


class ChatCompletionAllowedToolsParam(TypedDict, total=False):
    """Some of the tools; `auto` lets the model answer without them."""

    mode: Required[Literal["auto", "required"]]
    tools: Required[Iterable[dict[str, object]]]


class ChatCompletionAllowedToolChoiceParam(TypedDict, total=False):
    """Narrows the choice to some of the tools."""

    allowed_tools: Required[ChatCompletionAllowedToolsParam]
    type: Required[Literal["allowed_tools"]]


class NamedTool(TypedDict, total=False):
    """A tool by name."""

    name: Required[str]


class ChatCompletionNamedToolChoiceParam(TypedDict, total=False):
    """Makes the model call this function."""

    function: Required[NamedTool]
    type: Required[Literal["function"]]


class ChatCompletionNamedToolChoiceCustomParam(TypedDict, total=False):
    """Makes the model call this custom tool."""

    custom: Required[NamedTool]
    type: Required[Literal["custom"]]


ChatCompletionToolChoiceOptionParam: TypeAlias = (
    Literal["none", "auto", "required"]
    | ChatCompletionAllowedToolChoiceParam
    | ChatCompletionNamedToolChoiceParam
    | ChatCompletionNamedToolChoiceCustomParam
)


class ChatCompletionFunctionCallOptionParam(TypedDict, total=False):
    """Makes the model call this function (the older form)."""

    name: Required[str]


class FunctionsFunction(TypedDict, total=False):
    """Offers a function (the older form)."""

    name: Required[Annotated[str, Size(1, 64)]]
    description: str
    parameters: FunctionParameters


# -- other parameters ----------------------------------------------------------------------------


class VoiceID(TypedDict, total=False):
    """A voice of your own."""

    id: Required[str]


class ChatCompletionAudioParam(TypedDict, total=False):
    """How a spoken answer sounds. Voices: alloy, ash, ballad, coral, echo, sage, shimmer, verse, marin, cedar."""

    format: Required[Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"]]
    voice: Required[str | VoiceID]


class ChatCompletionPredictionContentParam(TypedDict, total=False):
    """Text that most of the answer will match, such as the file being edited."""

    content: Required[str | TextParts]
    type: Required[Literal["content"]]


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    """`include_usage` adds a last chunk with token counts."""

    include_usage: bool
    include_obfuscation: bool


class WebSearchOptionsUserLocationApproximate(TypedDict, total=False):
    """Where the user is. `country` is a two-letter code, `timezone` an IANA name."""

    city: str
    country: str
    region: str
    timezone: str


class WebSearchOptionsUserLocation(TypedDict, total=False):
    """Roughly where the user is."""

    approximate: Required[WebSearchOptionsUserLocationApproximate]
    type: Required[Literal["approximate"]]


class WebSearchOptions(TypedDict, total=False):
    """How the web is searched for the answer."""

    search_context_size: Literal["low", "medium", "high"]
    user_location: WebSearchOptionsUserLocation | None


class DataSource(TypedDict, total=False):
    """Azure On Your Data: where to look for documents; `parameters` differ from one type to another."""

    type: Required[Literal["azure_search", "azure_cosmos_db", "elasticsearch", "pinecone", "mongo_db"]]
    parameters: Required[dict[str, object]]


ResponseFormat: TypeAlias = ResponseFormatText | ResponseFormatJSONSchema | ResponseFormatJSONObject


class CompletionParseParams(TypedDict, total=False):
    """What a chat request says whose answer is read as a class."""

    messages: Required[Annotated[Iterable[ChatCompletionMessageParam], Size(1)]]
    model: Required[ChatModel]
    audio: ChatCompletionAudioParam | None
    data_sources: Iterable[DataSource]
    frequency_penalty: Annotated[float | None, Bounds(-2, 2)]
    function_call: Literal["none", "auto"] | ChatCompletionFunctionCallOptionParam
    functions: Annotated[Iterable[FunctionsFunction], Size(1, 128)]
    logit_bias: dict[str, Annotated[int, Bounds(-100, 100)]] | None
    """Token id to what is added to its logit."""
    logprobs: bool | None
    max_completion_tokens: Annotated[int | None, Bounds(1)]
    """Thinking included. Reasoning models take this one only."""
    max_tokens: Annotated[int | None, Bounds(1)]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    modalities: Sequence[Literal["text", "audio"]] | None
    moderation: ModerationParam | None
    n: Annotated[int | None, Bounds(1, 128)]
    parallel_tool_calls: bool
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: Annotated[float | None, Bounds(-2, 2)]
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "in-memory", "24h"] | None
    """OpenAI writes `in_memory`, Azure `in-memory`."""
    reasoning_effort: ReasoningEffort
    safety_identifier: Annotated[str | None, Size(0, 64)]
    seed: Annotated[int | None, Bounds(-(2**63), 2**63 - 1)]
    service_tier: ChatServiceTier | None
    stop: str | Annotated[Sequence[str], Size(1, 4)] | None
    store: bool | None
    stream_options: ChatCompletionStreamOptionsParam | None
    temperature: Annotated[float | None, Bounds(0, 2)]
    tool_choice: ChatCompletionToolChoiceOptionParam
    tools: Annotated[Iterable[ChatCompletionToolUnionParam], Size(0, 128)]
    top_logprobs: Annotated[int | None, Bounds(0, 20)]
    top_p: Annotated[float | None, Bounds(0, 1)]
    user: str
    user_security_context: UserSecurityContext | None
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: WebSearchOptions


class CompletionCreateParamsBase(CompletionParseParams, total=False):
    """What a chat request says, `stream` aside."""

    response_format: ResponseFormat


class CompletionCreateParams(CompletionCreateParamsBase, total=False):
    """A whole chat request."""

    stream: bool | None


class CompletionCreateParamsNonStreaming(CompletionCreateParamsBase, total=False):
    """A chat request that is answered at once."""

    stream: Literal[False] | None


class CompletionCreateParamsStreaming(CompletionCreateParamsBase, total=False):
    """A chat request that is answered piece by piece."""

    stream: Required[Literal[True]]


class CompletionCreateArgs(CompletionCreateParamsBase, Options, total=False):
    """Arguments of `chat.completions.create`, `stream` aside."""


class CompletionParseArgs(CompletionParseParams, Options, total=False):
    """Arguments of `chat.completions.parse` and `stream`, `response_format` aside."""


class CompletionUpdateParams(TypedDict, total=False):
    """New metadata of a stored completion."""

    metadata: Required[Annotated[Metadata | None, Size(0, 16)]]


class CompletionUpdateArgs(CompletionUpdateParams, Options, total=False):
    """Arguments of `chat.completions.update`."""


class CompletionListParams(TypedDict, total=False):
    """Which stored completions to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]
    metadata: Metadata | None
    model: str
    order: Literal["asc", "desc"]


class CompletionListArgs(CompletionListParams, Options, total=False):
    """Arguments of `chat.completions.list`."""


class MessageListParams(TypedDict, total=False):
    """Which messages of a stored completion to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


class MessageListArgs(MessageListParams, Options, total=False):
    """Arguments of `chat.completions.messages.list`."""
