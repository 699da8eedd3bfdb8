"""The values that travel: a Request that goes out, a Reply that comes in, and their headers and limits.

Bytes-level only. No I/O happens here: a transport makes a Reply and gives it a body to read from.
A Reply answers to the names people know from httpx responses (`status_code`, `headers`, `text`, `json()`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol, cast

from .headers import Headers
from .secrets import REDACTED, Secret, is_secret_header, safe_url
from .whole import EXCERPT, Whole

if TYPE_CHECKING:
    from datetime import timedelta

__all__ = [
    "EXCERPT",
    "AsyncBody",
    "Attempt",
    "Body",
    "Headers",
    "Limits",
    "Reply",
    "Request",
    "Secret",
    "origin_of",
]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long each step may take, in seconds; `None` means without end. `deadline` is a clock reading."""

    connect: float | None = 5.0
    read: float | None = 600.0
    write: float | None = 600.0
    pool: float | None = 600.0
    deadline: float | None = None
    body: int | None = None
    """Bytes that a body may hold which is read as a whole, decoded."""

    def by(self, due: float | None) -> Limits:
        """The same limits with a nearer deadline."""
        if due is None or (self.deadline is not None and self.deadline <= due):
            return self
        return replace(self, deadline=due)


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request. `body` is bytes, or something that can be iterated for bytes (again, if `replayable`)."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes | Iterable[bytes] | None = None
    stream: bool = False
    """Leave the body of the reply unread: the caller reads it piece by piece."""
    limits: Limits = Limits()
    replayable: bool = True
    label: str = ""
    """How errors name the operation: `POST /responses`."""
    unsigned: bool = False
    """No credential is added: the caller took it away, or the request goes to another place than was asked."""
    repeatable: bool = True
    """May be sent again where it is not known whether the service has done it already."""

    def with_header(self, name: str, value: str) -> Request:
        """The same request with one header field set."""
        # Twice in every call, so without dataclasses.replace, which takes ten times as long.
        return Request(
            self.method,
            self.url,
            {**self.headers, name: value},
            self.body,
            self.stream,
            self.limits,
            self.replayable,
            self.label,
            self.unsigned,
            self.repeatable,
        )

    @property
    def content(self) -> bytes:
        """The body, where it is bytes."""
        return self.body if isinstance(self.body, bytes) else b""

    def read(self) -> bytes:
        """`content`, as requests of httpx are asked for it."""
        return self.content

    def redacted(self) -> Request:
        """The same request with every credential in its headers and URL replaced: what errors and replies hold.

        Its headers are looked up without regard to case, and its URL can be asked for its parts.
        """
        from .urls import Url  # nobody looks at most requests

        if isinstance(self.url, Url):
            return self
        safe = [(n, REDACTED if is_secret_header(n) else v) for n, v in self.headers.items()]
        return replace(self, url=Url(safe_url(self.url)), headers=Headers(safe))

    def __repr__(self) -> str:
        return f"<Request {self.method} {safe_url(self.url)}>"

    def __reduce__(self) -> Any:
        body = self.body if isinstance(self.body, bytes) else None
        safe = self.redacted()
        told = (self.stream, self.limits, self.replayable, self.label, self.unsigned, self.repeatable)
        return Request, (self.method, str(safe.url), dict(safe.headers), body, *told)


SIGNING_HEADERS = frozenset(("authorization", "api-key", "ocp-apim-subscription-key"))
"""Header fields by which a caller may sign a request without our help."""


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL, without a user name and password."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0].partition('?')[0].rpartition('@')[2]}"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try of a request, as errors list it."""

    status: int | None
    error: str | None
    request_id: str | None
    delay: float | None
    """How long was waited after it, in seconds; `None` for the last."""
    endpoint: str = ""
    """Where it went: `https://name.openai.azure.com`."""


class Body(Protocol):
    """The unread body of a reply. `read` returns `b""` at the end; `close` gives the connection back or drops it.

    `due` is a clock reading: a nearer deadline for this one piece, of whose passing `TimedOut("deadline")` tells.
    """

    def read(self, due: float | None = None) -> bytes: ...
    def close(self) -> None: ...


class AsyncBody(Protocol):
    """`Body`, awaited."""

    async def read(self, due: float | None = None) -> bytes: ...
    async def close(self) -> None: ...


class Reply:
    """One HTTP reply. `content` is there once it was read; until then `body` is what to read from."""

    __slots__ = (
        "_content",
        "_request",
        "attempts",
        "body",
        "elapsed_seconds",
        "headers",
        "http_version",
        "status_code",
        "stopped",
    )

    def __init__(
        self,
        status_code: int,
        headers: Headers,
        request: Request,
        *,
        content: bytes | None = None,
        body: Body | AsyncBody | None = None,
        http_version: str = "HTTP/1.1",
    ) -> None:
        self.status_code = status_code
        self.headers = headers
        self._request = request
        self._content = content
        self.body = body
        self.http_version = http_version
        self.elapsed_seconds = 0.0
        self.attempts: tuple[Attempt, ...] = ()
        """The tries before this one."""
        self.stopped = ""
        """Why there was no further try, where there could have been one."""

    @property
    def request(self) -> Request:
        """What was sent, without credentials."""
        return self._request.redacted()

    # -- what arrived ----------------------------------------------------------------------------

    @property
    def content(self) -> bytes:
        """The whole body, decoded from any content encoding."""
        if self._content is None:
            raise RuntimeError("The body of this reply has not been read; call read() or iterate over it.")
        return self._content

    @content.setter
    def content(self, value: bytes) -> None:
        self._content = value

    @property
    def is_read(self) -> bool:
        return self._content is not None

    @property
    def text(self) -> str:
        return self.content.decode(self.encoding or "utf-8", "replace")

    @property
    def encoding(self) -> str | None:
        """The character set the reply names, if it does."""
        _, _, rest = self.headers.get("content-type", "").partition("charset=")
        return rest.split(";")[0].strip().strip('"') or None

    def json(self) -> Any:
        import json

        return json.loads(self.content)

    # -- what it means ---------------------------------------------------------------------------

    @property
    def request_id(self) -> str | None:
        """The service's id of this request: `x-request-id`, else `apim-request-id`."""
        return self.headers.get("x-request-id") or self.headers.get("apim-request-id")

    @property
    def retries_taken(self) -> int:
        return len(self.attempts)

    def tried(self, error: str | None = None) -> tuple[Attempt, ...]:
        """Every try, with the one that brought this reply; `error` is what was wrong with it."""
        last = Attempt(self.status_code, error, self.request_id, None, origin_of(self._request.url))
        return (*self.attempts, last)

    @property
    def elapsed(self) -> timedelta:
        """From the first try to the headers of this reply (or to its last byte, where it was read whole)."""
        from datetime import timedelta

        return timedelta(seconds=self.elapsed_seconds)

    @property
    def url(self) -> str:
        return self.request.url

    @property
    def method(self) -> str:
        return self._request.method

    @property
    def reason_phrase(self) -> str:
        from http import HTTPStatus

        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return ""

    @property
    def is_success(self) -> bool:
        return 200 <= self.status_code < 300

    @property
    def is_error(self) -> bool:
        return self.status_code >= 400

    @property
    def is_client_error(self) -> bool:
        return 400 <= self.status_code < 500

    @property
    def is_server_error(self) -> bool:
        return self.status_code >= 500

    def raise_for_status(self) -> Reply:
        """This reply, if it is a success; else APIStatusError. A client has raised that before, as what it is."""
        if not self.is_success:
            from ..errors import APIStatusError

            told = f"{self._request.label} answered {self.status_code} {self.reason_phrase}"
            raise APIStatusError(told, response=self, body=None)
        return self

    @property
    def is_closed(self) -> bool:
        return self.body is None

    # -- reading ---------------------------------------------------------------------------------

    def read(self) -> bytes:
        """Reads the body to its end, in a blocking client."""
        if self._content is None:
            body, whole = cast("Body | None", self.body), Whole(self, self._request.limits.body)
            try:
                while body is not None and (piece := body.read()):
                    whole.add(piece)
            finally:
                self.close()
            self._content = whole.content
        return self._content

    async def aread(self) -> bytes:
        """Reads the body to its end, in an async client."""
        if self._content is None:
            body, whole = cast("AsyncBody | None", self.body), Whole(self, self._request.limits.body)
            try:
                while body is not None and (piece := await body.read()):
                    whole.add(piece)
            finally:
                await self.aclose()
            self._content = whole.content
        return self._content

    def iter_raw(self) -> Iterator[bytes]:
        """The body as it arrives."""
        if self._content is not None:
            yield self._content
            return
        body = cast("Body | None", self.body)
        try:
            while body is not None and (chunk := body.read()):
                yield chunk
        finally:
            self.close()

    async def aiter_raw(self) -> AsyncIterator[bytes]:
        """The body as it arrives, awaited."""
        if self._content is not None:
            yield self._content
            return
        body = cast("AsyncBody | None", self.body)
        try:
            while body is not None and (chunk := await body.read()):
                yield chunk
        finally:
            await self.aclose()

    def close(self) -> None:
        """Gives the connection back if the body was read to its end, else drops it."""
        body, self.body = cast("Body | None", self.body), None
        if body is not None:
            body.close()

    async def aclose(self) -> None:
        """`close`, awaited."""
        body, self.body = cast("AsyncBody | None", self.body), None
        if body is not None:
            await body.close()

    def cut(self, content: bytes | None = None) -> Reply:
        """The same reply with no more of its body than an error should hold: the beginning of it, or of `content`."""
        content = self._content if content is None else content
        if content is self._content and (content is None or len(content) <= EXCERPT):
            return self
        made = Reply(
            self.status_code,
            self.headers,
            self._request,
            content=None if content is None else content[:EXCERPT],
            http_version=self.http_version,
        )
        made.attempts, made.stopped, made.elapsed_seconds = self.attempts, self.stopped, self.elapsed_seconds
        return made

    def __repr__(self) -> str:
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    def __getstate__(self) -> Any:
        headers = [(n, safe_url(v)) for n, v in self.headers.multi_items() if not is_secret_header(n)]
        kept = (self.status_code, headers, self.request, self._content, self.http_version)
        return kept, self.elapsed_seconds, self.attempts, self.stopped

    def __setstate__(self, state: Any) -> None:
        (status, headers, request, content, version), self.elapsed_seconds, self.attempts, self.stopped = state
        self.status_code, self.headers, self._request = status, Headers(headers), request
        self._content, self.http_version, self.body = content, version, None
