"""Which of our modules stands for which of `openai`, and why some stand for none.

A line per module of `openai`, without that name: where ours are, and the names; after `=` what ours is called.
"""

from __future__ import annotations

import re

__all__ = ["ALIASES", "OFFERED", "PACKAGES", "TABLE", "why"]

OFFERED = "3.54.0"
"""The version of `openai` whose names are offered: what frameworks that ask for the version are to believe."""

ALIASES = {"types": "aoai.types"}
"""Packages that are ours as they are, module by module."""

_OMITTED = "types._omit: NOT_GIVEN NotGiven Omit not_given omit"
_STREAMS = "blocking.stream: Stream aio.stream: AsyncStream"
_CHAT = """
    aio.operations.chat: AsyncChat AsyncCompletions blocking.operations.chat: Chat Completions
"""
_RESPONSES = """
    aio.operations.responses: AsyncResponses AsyncInputItems AsyncInputTokens
    blocking.operations.responses: Responses InputItems InputTokens
    aio.turns: AsyncResponsesConnection aio.connecting: AsyncResponsesConnectionManager=AsyncConnecting
    blocking.turns: ResponsesConnection blocking.connecting: ResponsesConnectionManager=Connecting
"""
_SOCKETS = """
    aio.realtime: AsyncRealtimeConnection aio.connecting: AsyncRealtimeConnectionManager=AsyncConnecting
    blocking.realtime: RealtimeConnection blocking.connecting: RealtimeConnectionManager=Connecting
"""


_CHAT_STREAMS = """
    aio.accumulated: AsyncChatCompletionStream AsyncChatCompletionStreamManager
    blocking.accumulated: ChatCompletionStream ChatCompletionStreamManager
    streaming.chat: ChatCompletionStreamState
    types.chat_streams: ChatCompletionStreamEvent ChunkEvent ContentDeltaEvent ContentDoneEvent
    FunctionToolCallArgumentsDeltaEvent FunctionToolCallArgumentsDoneEvent LogprobsContentDeltaEvent
    LogprobsContentDoneEvent LogprobsRefusalDeltaEvent LogprobsRefusalDoneEvent RefusalDeltaEvent RefusalDoneEvent
"""


def _resource(area: str, *names: str) -> str:
    """Both colours of the resources of one area; `Theirs=Ours` where they differ."""
    awaited = " ".join("=".join(f"Async{part}" for part in name.split("=")) for name in names)
    return f"aio.operations.{area}: {awaited} blocking.operations.{area}: {' '.join(names)}"


_RESOURCES = {
    "audio": _resource("audio", "Audio", "Speech", "Transcriptions", "Translations"),
    "audio.speech": _resource("audio", "Speech"),
    "audio.transcriptions": _resource("audio", "Transcriptions"),
    "audio.translations": _resource("audio", "Translations"),
    "batches": _resource("batches", "Batches"),
    "beta": _resource("beta", "Beta", "Threads"),
    "beta.realtime": _resource("realtime", "Realtime=RealtimeSessions", "Sessions", "TranscriptionSessions") + _SOCKETS,
    "beta.realtime.sessions": _resource("realtime", "Sessions"),
    "beta.realtime.transcription_sessions": _resource("realtime", "TranscriptionSessions"),
    "beta.threads": _resource("beta", "Threads", "Messages", "Runs"),
    "beta.threads.messages": _resource("beta", "Messages"),
    "beta.threads.runs": _resource("beta", "Runs", "Steps"),
    "beta.threads.runs.steps": _resource("beta", "Steps"),
    "chat": _CHAT,
    "chat.completions": _CHAT,
    "chat.completions.completions": _CHAT,
    "completions": _resource("completions", "Completions=TextCompletions"),
    "containers": _resource("containers", "Containers", "Files=ContainerFiles"),
    "containers.files": _resource("containers", "Files=ContainerFiles", "Content=ContainerContent"),
    "containers.files.content": _resource("containers", "Content=ContainerContent"),
    "conversations": _resource("conversations", "Conversations", "Items"),
    "conversations.items": _resource("conversations", "Items"),
    "embeddings": _resource("embeddings", "Embeddings"),
    "evals": _resource("evals", "Evals", "Runs=EvalRuns"),
    "evals.runs": _resource("evals", "Runs=EvalRuns", "OutputItems=EvalOutputItems"),
    "evals.runs.output_items": _resource("evals", "OutputItems=EvalOutputItems"),
    "files": _resource("files", "Files"),
    "fine_tuning": _resource("fine_tuning", "FineTuning", "Jobs", "Checkpoints", "Alpha"),
    "fine_tuning.alpha": _resource("fine_tuning", "Alpha", "Graders"),
    "fine_tuning.alpha.graders": _resource("fine_tuning", "Graders"),
    "fine_tuning.checkpoints": _resource("fine_tuning", "Checkpoints", "Permissions"),
    "fine_tuning.checkpoints.permissions": _resource("fine_tuning", "Permissions"),
    "fine_tuning.jobs": _resource("fine_tuning", "Jobs", "Checkpoints=JobCheckpoints"),
    "fine_tuning.jobs.checkpoints": _resource("fine_tuning", "Checkpoints=JobCheckpoints"),
    "images": _resource("images", "Images"),
    "models": _resource("models", "Models"),
    "realtime": _resource("realtime", "Realtime", "Calls", "ClientSecrets") + _SOCKETS,
    "realtime.calls": _resource("realtime", "Calls"),
    "realtime.client_secrets": _resource("realtime", "ClientSecrets"),
    "responses": _RESPONSES,
    "responses.input_items": _resource("responses", "InputItems"),
    "responses.input_tokens": _resource("responses", "InputTokens"),
    "uploads": _resource("uploads", "Uploads", "Parts"),
    "uploads.parts": _resource("uploads", "Parts"),
    "vector_stores": _resource("vector_stores", "VectorStores", "FileBatches", "Files=VectorStoreFiles"),
    "vector_stores.file_batches": _resource("vector_stores", "FileBatches"),
    "vector_stores.files": _resource("vector_stores", "Files=VectorStoreFiles"),
    "videos": _resource("videos", "Videos"),
    "webhooks": _resource("webhooks", "Webhooks"),
    "webhooks.webhooks": _resource("webhooks", "Webhooks"),
}
_FOLDERS = {name for area in _RESOURCES for name in (area.rpartition(".")[0],) if name}
# a folder has a module of its own name, in which its first class is: `chat.chat`
_RESOURCES.update({f"{area}.{area.rpartition('.')[2]}": _RESOURCES[area] for area in _FOLDERS})

TABLE = {
    "": "",
    "version": "as_openai.table: VERSION=OFFERED",
    "_version": "as_openai.table: __version__=OFFERED",
    "_types": f"""
        {_OMITTED} timeouts: Timeout wire.values: Response=Reply types._model: ModelT=Model
        aliases: NoneType ProxiesTypes RequestOptions Transport
        as_openai.extras: Body Query Headers AnyMapping Omittable AsyncTransport FileTypes
        FileContent RequestFiles IncEx StrBytesIntFloat ResponseT
    """,
    "_models": "types._model: BaseModel=Model GenericModel=Model as_openai.extras: construct_type build validate_type",
    "_streaming": _STREAMS,
    "_base_client": """
        timeouts: DEFAULT_CONNECTION_LIMITS DEFAULT_MAX_RETRIES DEFAULT_TIMEOUT aio.paginator: AsyncPaginator
        aio.client: AsyncAPIClient=AsyncOpenAI blocking.client: SyncAPIClient=OpenAI
        as_openai.extras: make_request_options
    """,
    "_client": "aio.client: AsyncOpenAI AsyncClient=AsyncOpenAI blocking.client: OpenAI Client=OpenAI",
    "_constants": """
        timeouts: DEFAULT_CONNECTION_LIMITS DEFAULT_MAX_RETRIES DEFAULT_TIMEOUT
        as_openai.extras: RAW_RESPONSE_HEADER
    """,
    "_exceptions": """
        errors: APIConnectionError APIError APIResponseValidationError APIStatusError APITimeoutError
        AuthenticationError BadRequestError ConflictError ContentFilterFinishReasonError InternalServerError
        InvalidWebhookSignatureError LengthFinishReasonError NotFoundError OAuthError OpenAIError
        PermissionDeniedError RateLimitError UnprocessableEntityError
    """,
    "_resource": "aio.resource: AsyncAPIResource=AsyncResource blocking.resource: SyncAPIResource=Resource",
    "_response": """
        aio.raw: AsyncAPIResponse blocking.raw: APIResponse content: BinaryAPIResponse=BinaryContent
        AsyncBinaryAPIResponse=BinaryContent
    """,
    "_legacy_response": "blocking.raw: LegacyAPIResponse content: HttpxBinaryResponseContent=BinaryContent",
    "_utils": "as_openai.extras: is_given is_dict is_list is_mapping maybe_transform async_maybe_transform",
    "types.websocket_connection_options": """
        as_openai.extras: WebSocketConnectionOptions=AnyMapping SyncWebSocketConnectionOptions=AnyMapping
        WebsocketConnectionOptions=AnyMapping
    """,
    "types.websocket_reconnection": "wire.sockets: ReconnectingEvent ReconnectingOverrides",
    "pagination": """
        aio.pages: AsyncPage=AsyncCursorPage AsyncCursorPage AsyncConversationCursorPage=AsyncCursorPage
        AsyncNextCursorPage=AsyncCursorPage AsyncTokenPage=AsyncCursorPage
        blocking.pages: SyncPage=SyncCursorPage SyncCursorPage SyncConversationCursorPage=SyncCursorPage
        SyncNextCursorPage=SyncCursorPage SyncTokenPage=SyncCursorPage
    """,
    "lib": "structured.formats: pydantic_function_tool pydantic_responses_function_tool",
    "lib.azure": """
        aio.azure: AsyncAzureOpenAI blocking.azure: AzureOpenAI
        as_openai.extras: API_KEY_SENTINEL AzureADTokenProvider AsyncAzureADTokenProvider
    """,
    "lib._pydantic": "as_openai.extras: to_strict_json_schema",
    "lib.streaming": """
        aio.assistants: AsyncAssistantEventHandler AsyncAssistantEventHandlerT AsyncAssistantStreamManager
        blocking.assistants: AssistantEventHandler AssistantEventHandlerT AssistantStreamManager
    """
    + _CHAT_STREAMS,
    "lib.streaming.chat": _CHAT_STREAMS,
    "lib.streaming.responses": """
        aio.accumulated: AsyncResponseStream AsyncResponseStreamManager
        blocking.accumulated: ResponseStream ResponseStreamManager streaming.responses: ResponseStreamState
        types.responses: ResponseStreamEvent ResponseTextDeltaEvent ResponseTextDoneEvent
        ResponseFunctionCallArgumentsDeltaEvent
    """,
    "lib._tools": "structured.formats: pydantic_function_tool pydantic_responses_function_tool",
    "resources": " ".join(words for area, words in _RESOURCES.items() if "." not in area and area != "completions")
    + " "
    + _RESOURCES["completions"].replace("Completions=", "TextCompletions="),
    **{f"resources.{area}": words for area, words in _RESOURCES.items()},
}

PACKAGES = {""} | {name for key in TABLE for name in (key.rpartition(".")[0],) if name} | {"resources", "lib"}

_WHY = (
    (
        r"(resources\.)?(admin|moderations|skills|live|safety|decisions|content_provenance_checks)\b"
        r"|(resources\.)?beta\.(agents|chatkit|assistants|responses)\b|.*[Bb]edrock|lib\.beta|providers|.*Computer"
        r"|auth\b|.*(WorkloadIdentity|DataResidency|Moderation)",
        "it belongs to services that Azure OpenAI v1 does not have.",
    ),
    (r"helpers\b", "it records and plays sound; libraries such as sounddevice do that."),
    (r"(cli|__main__|_module_client)\b", "aoai has a command line of its own: see `aoai --help`."),
    (r"_", "it is private to openai, and no framework that aoai is tested under needs it. Ask for it with an issue."),
)


def why(name: str) -> str:
    """Why `openai.<name>` is not offered."""
    for pattern, reason in _WHY:
        if re.match(pattern, name):
            return reason
    return f"there is no such name in openai {OFFERED}, or aoai has no counterpart: see docs/reference/parity.md."
