"""aoai: the Azure OpenAI v1 API, on both ends of the wire.

    from aoai import OpenAI

    client = OpenAI(base_url="https://NAME.openai.azure.com/openai/v1/", api_key=...)
    print(client.responses.create(model="gpt-4.1-nano", input="This is a test").output_text)

Everything public is importable from here and loads when it is first touched; importing aoai imports nothing else.
"""

from __future__ import annotations

import sys as _sys
from os import environ as _environ

TYPE_CHECKING = False  # as type checkers know it, without the 10 ms that importing typing takes

if TYPE_CHECKING:
    from collections.abc import Awaitable as _Awaitable
    from collections.abc import Callable as _Callable
    from collections.abc import Mapping as _Mapping
    from typing import Any as _Any

    from . import errors as errors
    from . import types as types
    from .aio.assistants import AsyncAssistantEventHandler as AsyncAssistantEventHandler
    from .aio.azure import AsyncAzureOpenAI as AsyncAzureOpenAI
    from .aio.client import AsyncOpenAI as AsyncOpenAI
    from .aio.pages import AsyncCursorPage as AsyncCursorPage
    from .aio.raw import AsyncAPIResponse as AsyncAPIResponse
    from .aio.stream import AsyncStream as AsyncStream
    from .aliases import DataResidency as DataResidency
    from .aliases import NoneType as NoneType
    from .aliases import ProxiesTypes as ProxiesTypes
    from .aliases import RequestOptions as RequestOptions
    from .aliases import file_from_path as file_from_path
    from .as_openai import install_as_openai as install_as_openai
    from .blocking.assistants import AssistantEventHandler as AssistantEventHandler
    from .blocking.azure import AzureOpenAI as AzureOpenAI
    from .blocking.client import OpenAI as OpenAI
    from .blocking.pages import SyncCursorPage as SyncCursorPage
    from .blocking.raw import APIResponse as APIResponse
    from .blocking.stream import Stream as Stream
    from .content import BinaryContent as HttpxBinaryResponseContent
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIError as APIError
    from .errors import APIResponseValidationError as APIResponseValidationError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import ArgumentError as ArgumentError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ConflictError as ConflictError
    from .errors import ContentFilterError as ContentFilterError
    from .errors import ContentFilterFinishReasonError as ContentFilterFinishReasonError
    from .errors import CredentialError as CredentialError
    from .errors import InternalServerError as InternalServerError
    from .errors import InvalidWebhookSignatureError as InvalidWebhookSignatureError
    from .errors import LengthFinishReasonError as LengthFinishReasonError
    from .errors import NotFoundError as NotFoundError
    from .errors import OAuthError as OAuthError
    from .errors import OpenAIError as OpenAIError
    from .errors import ParsedContentError as ParsedContentError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from .errors import StreamTruncatedError as StreamTruncatedError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .errors import WebSocketConnectionClosedError as WebSocketConnectionClosedError
    from .errors import WebSocketQueueFullError as WebSocketQueueFullError
    from .limits import ReplyLimits as ReplyLimits
    from .policies.quota import RetryQuota as RetryQuota
    from .removed import APIRemovedInV1 as APIRemovedInV1
    from .structured.formats import pydantic_function_tool as pydantic_function_tool
    from .structured.formats import pydantic_responses_function_tool as pydantic_responses_function_tool
    from .timeouts import DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS
    from .timeouts import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
    from .timeouts import DEFAULT_TIMEOUT as DEFAULT_TIMEOUT
    from .timeouts import Timeout as Timeout
    from .transport import Transport as Transport
    from .transport.borrowed_clients import DefaultAioHttpClient as DefaultAioHttpClient
    from .transport.borrowed_clients import DefaultAsyncHttpx2Client as DefaultAsyncHttpx2Client
    from .transport.borrowed_clients import DefaultAsyncHttpxClient as DefaultAsyncHttpxClient
    from .transport.borrowed_clients import DefaultHttpx2Client as DefaultHttpx2Client
    from .transport.borrowed_clients import DefaultHttpxClient as DefaultHttpxClient
    from .types._model import Model as BaseModel
    from .types._omit import NOT_GIVEN as NOT_GIVEN
    from .types._omit import NotGiven as NotGiven
    from .types._omit import Omit as Omit
    from .types._omit import not_given as not_given
    from .types._omit import omit as omit
    from .version import VERSION as VERSION
    from .wire.sockets import ReconnectingEvent as ReconnectingEvent
    from .wire.sockets import ReconnectingOverrides as ReconnectingOverrides

    Client = OpenAI
    AsyncClient = AsyncOpenAI
    __version__ = VERSION
    __title__ = "aoai"

    _module_client = OpenAI()
    audio = _module_client.audio
    batches = _module_client.batches
    beta = _module_client.beta
    chat = _module_client.chat
    completions = _module_client.completions
    containers = _module_client.containers
    conversations = _module_client.conversations
    embeddings = _module_client.embeddings
    evals = _module_client.evals
    files = _module_client.files
    fine_tuning = _module_client.fine_tuning
    images = _module_client.images
    models = _module_client.models
    realtime = _module_client.realtime
    responses = _module_client.responses
    uploads = _module_client.uploads
    vector_stores = _module_client.vector_stores
    videos = _module_client.videos
    webhooks = _module_client.webhooks

# -- what the module's own client is told: `aoai.api_key = ...; aoai.chat.completions.create(...)` ----

api_key: str | _Callable[[], str] | _Callable[[], _Awaitable[str]] | None = None
admin_api_key: str | None = None
organization: str | None = None
project: str | None = None
webhook_secret: str | None = None
base_url: str | None = None
timeout: float | Timeout | None  # DEFAULT_TIMEOUT
max_retries: int = 2
default_headers: _Mapping[str, str] | None = None
default_query: _Mapping[str, object] | None = None
http_client: _Any = None

api_type: str | None  # these three: as the environment has it
api_version: str | None
azure_endpoint: str | None
azure_ad_token: str | None = None
azure_ad_token_provider: _Callable[[], str] | _Callable[[], _Awaitable[str]] | _Any | None = None

_FROM_ENVIRONMENT = {
    "api_type": "OPENAI_API_TYPE",
    "api_version": "OPENAI_API_VERSION",
    "azure_endpoint": "AZURE_OPENAI_ENDPOINT",
}
_AREAS = frozenset(
    (
        *("audio", "batches", "beta", "chat", "completions", "containers", "conversations", "embeddings", "evals"),
        *("files", "fine_tuning", "images", "models", "realtime", "responses", "uploads", "vector_stores"),
        *("videos", "webhooks"),
    )
)

_AS_OPENAI = frozenset(
    (
        *("_base_client", "_client", "_constants", "_exceptions", "_legacy_response", "_models", "_resource"),
        *("_response", "_streaming", "_types", "_utils", "_version", "lib", "pagination", "resources"),
        *("types.websocket_connection_options", "types.websocket_reconnection"),
    )
)
"""Modules that are here under the names they have in `openai`; made when they are imported."""

_PLACES = {
    "aio.assistants": ("AsyncAssistantEventHandler",),
    "aio.azure": ("AsyncAzureOpenAI",),
    "aio.client": ("AsyncOpenAI",),
    "aio.pages": ("AsyncCursorPage",),
    "aio.raw": ("AsyncAPIResponse",),
    "aio.stream": ("AsyncStream",),
    "as_openai": ("install_as_openai",),
    "aliases": ("DataResidency", "NoneType", "ProxiesTypes", "RequestOptions", "file_from_path"),
    "blocking.assistants": ("AssistantEventHandler",),
    "blocking.azure": ("AzureOpenAI",),
    "blocking.client": ("OpenAI",),
    "blocking.pages": ("SyncCursorPage",),
    "blocking.raw": ("APIResponse",),
    "blocking.stream": ("Stream",),
    "errors": (
        "APIConnectionError",
        "APIError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "ArgumentError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "ContentFilterError",
        "ContentFilterFinishReasonError",
        "CredentialError",
        "InternalServerError",
        "InvalidWebhookSignatureError",
        "LengthFinishReasonError",
        "NotFoundError",
        "OAuthError",
        "OpenAIError",
        "ParsedContentError",
        "PermissionDeniedError",
        "RateLimitError",
        "StreamTruncatedError",
        "UnprocessableEntityError",
        "WebSocketConnectionClosedError",
        "WebSocketQueueFullError",
    ),
    "structured.formats": ("pydantic_function_tool", "pydantic_responses_function_tool"),
    "limits": ("ReplyLimits",),
    "policies.quota": ("RetryQuota",),
    "removed": ("APIRemovedInV1",),
    "timeouts": ("DEFAULT_CONNECTION_LIMITS", "DEFAULT_MAX_RETRIES", "DEFAULT_TIMEOUT", "Timeout"),
    "transport": ("Transport",),
    "transport.borrowed_clients": (
        *("DefaultAioHttpClient", "DefaultAsyncHttpx2Client", "DefaultAsyncHttpxClient"),
        *("DefaultHttpx2Client", "DefaultHttpxClient"),
    ),
    "types._omit": ("NOT_GIVEN", "NotGiven", "Omit", "not_given", "omit"),
    "version": ("VERSION",),
    "wire.sockets": ("ReconnectingEvent", "ReconnectingOverrides"),
}
_RENAMED = {
    "AsyncClient": ("aio.client", "AsyncOpenAI"),
    "BaseModel": ("types._model", "Model"),
    "Client": ("blocking.client", "OpenAI"),
    "HttpxBinaryResponseContent": ("content", "BinaryContent"),
    "__version__": ("version", "VERSION"),
    "timeout": ("timeouts", "DEFAULT_TIMEOUT"),
}
_WHERE = {name: (place, name) for place, names in _PLACES.items() for name in names} | _RENAMED

__all__ = [  # pyright: ignore[reportUnsupportedDunderAll]
    "APIConnectionError",
    "APIError",
    "APIRemovedInV1",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "ArgumentError",
    "AssistantEventHandler",
    "AsyncAPIResponse",
    "AsyncAssistantEventHandler",
    "AsyncAzureOpenAI",
    "AsyncClient",
    "AsyncCursorPage",
    "AsyncOpenAI",
    "AsyncStream",
    "AuthenticationError",
    "AzureOpenAI",
    "BadRequestError",
    "BaseModel",
    "Client",
    "ConflictError",
    "ContentFilterError",
    "ContentFilterFinishReasonError",
    "CredentialError",
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "DataResidency",
    "DefaultAioHttpClient",
    "DefaultAsyncHttpx2Client",
    "DefaultAsyncHttpxClient",
    "DefaultHttpx2Client",
    "DefaultHttpxClient",
    "HttpxBinaryResponseContent",
    "InternalServerError",
    "InvalidWebhookSignatureError",
    "LengthFinishReasonError",
    "NOT_GIVEN",
    "NoneType",
    "NotFoundError",
    "NotGiven",
    "OAuthError",
    "Omit",
    "OpenAI",
    "OpenAIError",
    "ParsedContentError",
    "PermissionDeniedError",
    "ProxiesTypes",
    "RateLimitError",
    "ReconnectingEvent",
    "ReconnectingOverrides",
    "ReplyLimits",
    "RequestOptions",
    "RetryQuota",
    "Stream",
    "StreamTruncatedError",
    "SyncCursorPage",
    "Timeout",
    "Transport",
    "UnprocessableEntityError",
    "WebSocketConnectionClosedError",
    "WebSocketQueueFullError",
    "VERSION",
    "__title__",
    "__version__",
    "errors",
    "file_from_path",
    "install_as_openai",
    "not_given",
    "omit",
    "pydantic_function_tool",
    "pydantic_responses_function_tool",
    "types",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name == "__title__":
        return "aoai"
    if name in ("errors", "types") or name in _AS_OPENAI:
        return import_module(f".{name}", __name__)
    if name in _FROM_ENVIRONMENT:
        return _environ.get(_FROM_ENVIRONMENT[name]) or None
    value: object
    if name in _AREAS:
        value = import_module(".module_client", __name__).Area(name)
    elif name in _WHERE:
        place, there = _WHERE[name]
        value = getattr(import_module(f".{place}", __name__), there)
    else:
        removed = import_module(".removed", __name__) if name[:1].isupper() else None
        if removed is None or name not in removed.REMOVED:
            raise AttributeError(f"module 'aoai' has no attribute {name!r}")
        value = removed.Removed(name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_AREAS, *_FROM_ENVIRONMENT})


class _Finder:
    """Asked last for a module: one that has its place in `openai` is made of ours."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> _Any:
        if name[:5] != "aoai." or not (name.split(".", 2)[1] in _AS_OPENAI or name[5:] in _AS_OPENAI):
            return None
        from .as_openai import spec_of

        return spec_of(name)


_sys.meta_path.append(_Finder)
