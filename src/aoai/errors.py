"""Every exception that leaves the client, named and nested as in `openai`.

    OpenAIError
    ├── APIError                            message, request, body, code, param, type
    │   ├── APIConnectionError              nothing usable came back; `__cause__` says why
    │   │   ├── APITimeoutError             a step's timeout, or the deadline of the call
    │   │   └── StreamTruncatedError        a stream ended before it was complete
    │   ├── APIStatusError                  response, status_code, request_id, attempts
    │   │   ├── BadRequestError             400
    │   │   │   └── ContentFilterError      400 from Azure's content filter, categories parsed
    │   │   ├── AuthenticationError         401
    │   │   │   └── OAuthError              401 of a token exchange
    │   │   ├── PermissionDeniedError       403
    │   │   ├── NotFoundError               404
    │   │   ├── ConflictError               409
    │   │   ├── UnprocessableEntityError    422
    │   │   ├── RateLimitError              429
    │   │   └── InternalServerError         500 and above
    │   └── APIResponseValidationError      a success that is not what was asked for
    ├── ArgumentError                       a call that cannot be sent (also a TypeError)
    ├── CredentialError                     no key or token, or its source failed
    ├── LengthFinishReasonError             parsing a reply that hit its token limit
    ├── ContentFilterFinishReasonError      parsing a reply that was filtered
    ├── ParsedContentError                  a reply that is not what was asked for (also a ValueError)
    ├── WebSocketConnectionClosedError      a web socket closed; what was not sent is in it
    ├── WebSocketQueueFullError             too much waits for a web socket to be opened again
    └── InvalidWebhookSignatureError        (also a ValueError)

Every error can be pickled and holds no credential. This file must not import anything of ours but values; which error
comes of what is in `failures.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .types.content_filter import ContentFilterResults
    from .wire.values import Attempt, Reply, Request

__all__ = [
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
]


class OpenAIError(Exception):
    """Any failure of this package."""

    def __reduce__(self) -> Any:
        return _restore, (type(self), self.args, dict(self.__dict__))


def _restore(cls: type[OpenAIError], args: tuple[Any, ...], state: dict[str, Any]) -> OpenAIError:
    made = cls.__new__(cls)
    made.args = args
    made.__dict__.update(state)
    return made


class ArgumentError(OpenAIError, TypeError, ValueError):
    """A call that cannot be sent as it is; nothing was sent. Names the argument and says what it takes."""


class CredentialError(OpenAIError):
    """There is no key or token to sign in with, or its source failed (`__cause__`)."""


class APIError(OpenAIError):
    """A request that did not end well.

    `body` is the `error` object the service sent (or the whole body, where it has none); `code`, `param` and
    `type` are read from it.
    """

    message: str
    request: Request | None
    body: object | None
    code: str | None
    param: str | None
    type: str | None
    attempts: tuple[Attempt, ...]
    """Every try, oldest first: status or error, request id, endpoint, and the wait after it in seconds."""

    def __init__(self, message: str, request: Request | None = None, *, body: object | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body
        self.attempts = ()
        content = object_of(body)
        self.code = text_of(content.get("code"))
        self.param = text_of(content.get("param"))
        self.type = text_of(content.get("type"))


class APIConnectionError(APIError):
    """Nothing usable came back: no connection, a connection that broke, or a stream that was cut."""

    snapshot: Any = None
    """What had arrived, where a stream helper was putting it together."""

    def __init__(self, *, message: str = "Connection error.", request: Request | None = None) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """A step took longer than `timeout=`, or the call longer than `deadline=`."""

    def __init__(self, request: Request | None = None, *, message: str = "Request timed out.") -> None:
        super().__init__(message=message, request=request)


class StreamTruncatedError(APIConnectionError):
    """A stream that ended before the event that completes it."""


class APIStatusError(APIError):
    """The service answered with a status of 400 or above."""

    response: Reply
    status_code: int
    request_id: str | None

    def __init__(self, message: str, *, response: Reply, body: object | None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = _without_credentials(response)
        self.status_code = response.status_code
        # tests of users make errors around httpx responses, as they did with `openai`
        headers = response.headers
        self.request_id = headers.get("x-request-id") or headers.get("apim-request-id")
        self.attempts = _tries(response)


class APIResponseValidationError(APIError):
    """A success whose body is not what the operation answers: another media type, not the JSON expected, too large.

    It holds no more than the first 2 KiB of what came.
    """

    response: Reply
    status_code: int
    event_number: int | None = None
    """Which event of a stream cannot be read, counted from 1."""
    offset: int | None = None
    """Where in its data that shows, in bytes."""

    def __init__(self, response: Reply, body: object | None, *, message: str | None = None) -> None:
        super().__init__(message or "The service sent data that is not an answer.", response.request, body=body)
        self.response = _without_credentials(response.cut() if hasattr(response, "cut") else response)
        self.status_code = response.status_code
        self.attempts = _tries(response)


class BadRequestError(APIStatusError):
    """400: the request is wrong; `param` and `message` say where."""


class ContentFilterError(BadRequestError):
    """400: Azure's content filter stopped the prompt. Sending it again unchanged gives the same answer."""

    @property
    def content_filter_results(self) -> ContentFilterResults:
        """What the filter found, by category; empty where the service did not say."""
        from .types.content_filter import ContentFilterResults

        body = object_of(self.body)
        inner = object_of(body.get("innererror") or body.get("inner_error"))
        found = object_of(inner.get("content_filter_result") or inner.get("content_filter_results"))
        return ContentFilterResults.of({name.replace("-", "_"): value for name, value in found.items()})

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that stopped the prompt: `("violence",)`."""
        results = self.content_filter_results.to_dict()
        return tuple(name for name, found in results.items() if object_of(found).get("filtered"))


class AuthenticationError(APIStatusError):
    """401: the key or token is missing, wrong, expired, or for another audience."""


class OAuthError(AuthenticationError):
    """401 from a token exchange; `error` is the exchange's own code."""

    @property
    def error(self) -> str | None:
        return text_of(object_of(self.body).get("error"))


class PermissionDeniedError(APIStatusError):
    """403: signed in, but not allowed (role, network rule, disabled way of signing in)."""


class NotFoundError(APIStatusError):
    """404: no such deployment, item or route."""


class ConflictError(APIStatusError):
    """409: the item changed, or is in use."""


class UnprocessableEntityError(APIStatusError):
    """422: understood, but impossible."""


class RateLimitError(APIStatusError):
    """429: too many requests or tokens; `response.headers` may say how long to wait."""


class InternalServerError(APIStatusError):
    """500 and above: the service failed."""


class LengthFinishReasonError(OpenAIError):
    """A reply that was to be parsed ended at its token limit; it is in `completion`."""

    def __init__(self, *, completion: Any) -> None:
        usage = getattr(completion, "usage", None)
        super().__init__(
            "Could not parse the reply: it reached its token limit. Raise max_completion_tokens="
            + (f" (used: {usage})" if usage else "")
        )
        self.completion = completion


class ContentFilterFinishReasonError(OpenAIError):
    """A reply that was to be parsed was stopped by the content filter; it is in `completion`, if there is one."""

    def __init__(self, *, completion: Any = None) -> None:
        super().__init__("Could not parse the reply: the content filter stopped it.")
        self.completion = completion


class ParsedContentError(OpenAIError, ValueError):
    """A reply that was to be parsed is not what was asked for: `content` could not be read, `__cause__` says where."""

    def __init__(self, message: str, *, completion: Any, content: str) -> None:
        super().__init__(message)
        self.completion = completion
        self.content = content


class WebSocketConnectionClosedError(OpenAIError):
    """A web socket is closed, with `close_code` and `close_reason`, or `None` where it never was open.

    `unsent_frames` are the messages that were still to be sent, in order; `unsent_messages` those that are text.
    """

    def __init__(
        self, message: str, *, unsent_messages: Any, close_code: int | None = None, close_reason: str = ""
    ) -> None:
        super().__init__(message)
        self.close_code = close_code
        self.close_reason = close_reason
        self.unsent_frames: list[str | bytes] = list(unsent_messages)
        self.unsent_messages: list[str] = [text for frame in unsent_messages if (text := _readable(frame)) is not None]


def _readable(frame: str | bytes) -> str | None:
    try:
        return frame if isinstance(frame, str) else frame.decode()
    except UnicodeDecodeError:
        return None


class WebSocketQueueFullError(OpenAIError):
    """Too much waits to be sent while a web socket is being opened again; the message was not taken."""


class InvalidWebhookSignatureError(OpenAIError, ValueError):
    """A webhook whose signature is wrong, or too old."""


def _tries(reply: Reply) -> tuple[Attempt, ...]:
    """All tries, the last of which this reply came of."""
    tried = getattr(reply, "tried", None)  # which a response of httpx, in tests of users, does not have
    return () if tried is None else tried()


def _without_credentials(reply: Reply) -> Reply:
    """The reply, whose request holds no credential any more: an error may live long and travel far."""
    reply._request = reply.request
    return reply


def object_of(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}


def text_of(value: object) -> str | None:
    return None if value is None else str(value)
