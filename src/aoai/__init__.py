"""aoai: the Azure OpenAI v1 API, on both ends of the wire.

    from aoai import OpenAI

    client = OpenAI(base_url="https://NAME.openai.azure.com/openai/v1/", api_key=...)
    print(client.responses.create(model="gpt-4.1-nano", input="This is a test").output_text)

Everything public is importable from here and loads when it is first touched; importing aoai imports nothing else.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers know it, without the 10 ms that importing typing takes

if TYPE_CHECKING:
    from . import errors as errors
    from . import types as types
    from .aio.client import AsyncOpenAI as AsyncOpenAI
    from .aio.pages import AsyncCursorPage as AsyncCursorPage
    from .aio.raw import AsyncAPIResponse as AsyncAPIResponse
    from .aio.stream import AsyncStream as AsyncStream
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
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from .errors import StreamTruncatedError as StreamTruncatedError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .timeouts import DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS
    from .timeouts import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
    from .timeouts import DEFAULT_TIMEOUT as DEFAULT_TIMEOUT
    from .timeouts import Timeout as Timeout
    from .types._model import Model as BaseModel
    from .types._omit import NOT_GIVEN as NOT_GIVEN
    from .types._omit import NotGiven as NotGiven
    from .types._omit import Omit as Omit
    from .types._omit import not_given as not_given
    from .types._omit import omit as omit
    from .version import VERSION as VERSION

    Client = OpenAI
    AsyncClient = AsyncOpenAI
    __version__ = VERSION
    __title__ = "aoai"

_PLACES = {
    "aio.client": ("AsyncOpenAI",),
    "aio.pages": ("AsyncCursorPage",),
    "aio.raw": ("AsyncAPIResponse",),
    "aio.stream": ("AsyncStream",),
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
        "PermissionDeniedError",
        "RateLimitError",
        "StreamTruncatedError",
        "UnprocessableEntityError",
    ),
    "timeouts": ("DEFAULT_CONNECTION_LIMITS", "DEFAULT_MAX_RETRIES", "DEFAULT_TIMEOUT", "Timeout"),
    "types._omit": ("NOT_GIVEN", "NotGiven", "Omit", "not_given", "omit"),
    "version": ("VERSION",),
}
_RENAMED = {
    "AsyncClient": ("aio.client", "AsyncOpenAI"),
    "BaseModel": ("types._model", "Model"),
    "Client": ("blocking.client", "OpenAI"),
    "HttpxBinaryResponseContent": ("content", "BinaryContent"),
    "__version__": ("version", "VERSION"),
}
_WHERE = {name: (place, name) for place, names in _PLACES.items() for name in names} | _RENAMED

__all__ = [  # pyright: ignore[reportUnsupportedDunderAll]
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "ArgumentError",
    "AsyncAPIResponse",
    "AsyncClient",
    "AsyncCursorPage",
    "AsyncOpenAI",
    "AsyncStream",
    "AuthenticationError",
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
    "HttpxBinaryResponseContent",
    "InternalServerError",
    "InvalidWebhookSignatureError",
    "LengthFinishReasonError",
    "NOT_GIVEN",
    "NotFoundError",
    "NotGiven",
    "OAuthError",
    "Omit",
    "OpenAI",
    "OpenAIError",
    "PermissionDeniedError",
    "RateLimitError",
    "Stream",
    "StreamTruncatedError",
    "SyncCursorPage",
    "Timeout",
    "UnprocessableEntityError",
    "VERSION",
    "__title__",
    "__version__",
    "errors",
    "not_given",
    "omit",
    "types",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name == "__title__":
        return "aoai"
    if name in ("errors", "types"):
        return import_module(f".{name}", __name__)
    if name not in _WHERE:
        raise AttributeError(f"module 'aoai' has no attribute {name!r}")
    place, there = _WHERE[name]
    value = getattr(import_module(f".{place}", __name__), there)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
