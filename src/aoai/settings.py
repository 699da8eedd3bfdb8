"""What a client was told, from its arguments and the environment, and how a Call becomes a Request under it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from .errors import ArgumentError, CredentialError
from .limits import DEFAULT_REPLY_LIMITS, ReplyLimits
from .routing import V1, Routing
from .timeouts import DEFAULT_TIMEOUT, Timeout
from .types._omit import NotGiven, Omit
from .version import VERSION
from .wire.secrets import is_secret_header, safe_url
from .wire.values import SIGNING_HEADERS, Limits, Request, Secret

if TYPE_CHECKING:
    from .declare import Call

__all__ = [
    "USER_AGENT",
    "Settings",
    "custom_headers",
    "endpoint_from",
    "environment",
    "key_from",
    "overlaid",
    "retries_from",
    "timeout_from",
    "with_headers",
]

OPENAI = "https://api.openai.com/v1/"
AZURE_HOSTS = (".openai.azure.com", ".services.ai.azure.com", ".cognitiveservices.azure.com")
"""Hosts of Azure OpenAI resources: their v1 API is at /openai/v1."""
TRUSTED_HOSTS = (".azure.com", ".azure.us", ".azure.cn", ".azure-api.net", ".localhost")
"""Hosts that may see an Azure key found in the environment: Azure's clouds, its API gateway, and this machine."""

_HTTPX_TIMEOUT = Timeout(5.0)
_V1 = V1()
_JSON = "application/json"
USER_AGENT = f"aoai/{VERSION} python/{'.'.join(map(str, sys.version_info[:3]))}"


@dataclass(frozen=True, slots=True)
class Settings:
    """One client's way of making requests."""

    base_url: str = field(repr=False)
    timeout: float | Timeout | None
    """As it was given; `steps` is what it means."""
    max_retries: int
    deadline: float | None = None
    headers: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)
    """What the user wants with every request; a value of `omit` takes away what would be sent otherwise."""
    query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    organization: str | None = None
    project: str | None = None
    routing: Routing = _V1
    websocket_base_url: str | None = None
    """Where web sockets are opened, if that is elsewhere."""
    strict: bool = False
    """Whether replies are held against their declared types."""
    reply_limits: ReplyLimits = DEFAULT_REPLY_LIMITS
    retry_ambiguous: bool = False
    """Whether what costs or is kept is sent again, too, where the first may have been done."""
    steps: Timeout = field(init=False, repr=False)
    sent: dict[str, str] = field(init=False, repr=False)
    """All of that in one: the header fields a request starts with."""
    unsigned: bool = field(init=False)
    names_key: bool = field(init=False)
    """Whether the user's own header fields say what the idempotency key is, or that there is none."""

    def __post_init__(self) -> None:
        own = {
            "Accept": _JSON,
            "User-Agent": USER_AGENT,
            "X-Stainless-Lang": "python",  # by which the service counts the languages of its official clients
            "OpenAI-Organization": self.organization,
            "OpenAI-Project": self.project,
        }
        given = {"Content-Type" if n.lower() == "content-type" else n: v for n, v in self.headers.items()}
        object.__setattr__(self, "steps", _steps_of(self.timeout))
        object.__setattr__(self, "sent", with_headers(own, given))
        object.__setattr__(self, "unsigned", _is_unsigned(self.headers))
        object.__setattr__(self, "names_key", _key_in(self.headers) is not _NOTHING)

    @property
    def is_signed(self) -> bool:
        """Whether the user's own header fields decide who signs: they hold a credential, or take it away."""
        return self.unsigned or any(name.lower() in SIGNING_HEADERS for name in self.sent)

    def request(self, call: Call, now: float, fresh: Callable[[], str]) -> Request:
        """The HTTP request for a call.

        `now` is the reading of the clock that deadlines are counted from, `fresh` gives a text never used before.
        """
        options = call.options
        query: Mapping[str, Any] = call.query
        always = self.routing.query
        if self.query or always or "extra_query" in options:
            query = {**self.query, **always, **query, **(options.get("extra_query") or {})}
        url = self.routing.url(self.base_url, call.path, call.body) if call.path[:1] == "/" else call.path
        if query:
            from .wire.query import merge

            url = merge(url, query, brackets=True)
        headers, body, replayable = self._content(call, fresh)
        return Request(
            call.verb,
            url,
            headers,
            body,
            call.stream,
            self._limits(call, now),
            replayable,
            call.label,
            self.unsigned or _is_unsigned(options.get("extra_headers")),
            not call.once or self.retry_ambiguous or self._has_own_key(options.get("extra_headers")),
        )

    def _has_own_key(self, more: Mapping[str, Any] | None) -> bool:
        """Whether the user gave an idempotency key: whoever does knows that the service heeds it."""
        given = _key_in(more or {})
        given = _key_in(self.headers) if given is _NOTHING else given
        return given is not _NOTHING and not _is_absent(given)

    def _content(self, call: Call, fresh: Callable[[], str]) -> tuple[dict[str, str], Any, bool]:
        headers = self.sent.copy()
        if call.verb == "POST" and not self.names_key:
            headers["Idempotency-Key"] = fresh()
        if call.stream and headers.get("Accept") == _JSON:
            headers["Accept"] = "text/event-stream"
        body: Any = self.routing.body(call.path, call.body)
        extra: Any = call.options.get("extra_body")
        if extra:
            body = _with_extra(body, extra)
        more: Mapping[str, Any] | None = call.options.get("extra_headers")
        replayable, length = True, None
        if call.files is not None:
            from .wire.multipart import form

            more, boundary = _with_boundary(more)
            made = form(body or {}, call.files, boundary=boundary)
            headers["Content-Type"] = made.content_type
            body, length, replayable = made.body, made.length, made.replayable
        elif call.content is not None:
            from .wire.bodies import raw

            body, length, replayable = raw(call.content)
        elif body is not None and not isinstance(body, bytes):
            from .wire.jsons import encode

            try:
                body = encode(body)
            except (TypeError, ValueError) as error:
                raise ArgumentError(f"{call.label}: {error}") from error
            headers.setdefault("Content-Type", _JSON)
        if length is not None:
            headers["Content-Length"] = str(length)
        if more:
            headers = with_headers(headers, more)
        return headers, body, replayable

    def _limits(self, call: Call, now: float) -> Limits:
        options, timeout, replies = call.options, self.steps, self.reply_limits
        if "timeout" in options:
            timeout = _steps_of(options["timeout"])
        deadline = options.get("deadline", self.deadline)
        if deadline is not None and not (isinstance(deadline, (int, float)) and deadline >= 0):
            raise ArgumentError(f"deadline= must be a number of seconds, not {deadline!r}")
        read, first = timeout.read, replies.first_event if call.stream else None
        return Limits(
            timeout.connect,
            read if first is None or (read is not None and read < first) else first,
            timeout.write,
            timeout.pool,
            None if deadline is None else now + deadline,
            replies.file_bytes if call.answer.kind == "content" else replies.body_bytes,
        )


def _with_extra(body: Any, extra: Any) -> Any:
    """A body with the fields of `extra_body=` added, each in place of what was there; or that itself."""
    if not isinstance(extra, Mapping) or body is None:
        return cast(Any, extra)
    if not isinstance(body, Mapping):
        raise ArgumentError(f"extra_body= adds fields to an object, and the body is {type(body).__name__}")
    return {**cast("Mapping[str, Any]", body), **cast("Mapping[str, Any]", extra)}


def _with_boundary(headers: Mapping[str, Any] | None) -> tuple[Mapping[str, Any] | None, str]:
    """The user's header fields for a form, and what is to stand between its parts: theirs, if they name one."""
    name = next((name for name in headers or () if name.lower() == "content-type"), None)
    if headers is None or name is None:
        return headers, os.urandom(16).hex()
    _, _, boundary = str(headers[name]).partition("boundary=")
    if boundary:
        return headers, boundary.partition(";")[0].strip(' "')
    return {other: value for other, value in headers.items() if other != name}, os.urandom(16).hex()


def overlaid(headers: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Header fields with others laid over them, whatever their case."""
    made = dict(headers)
    for name, value in more.items():
        for present in [key for key in made if key.lower() == name.lower()]:
            del made[present]
        made[name] = value
    return made


def with_headers(headers: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, str]:
    """`overlaid`, as it is sent: a value of `omit` takes a field away."""
    sent = {name: _text(value) for name, value in overlaid(headers, more).items() if not _is_absent(value)}
    for name in sent:
        if is_secret_header(name):
            sent[name] = Secret(sent[name])
    return sent


def _text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _is_absent(value: object) -> bool:
    return value is None or isinstance(value, (Omit, NotGiven))


_NOTHING: Any = object()


def _key_in(headers: Mapping[str, Any]) -> Any:
    """The idempotency key among header fields, which may be one that is taken away."""
    return next((value for name, value in headers.items() if name.lower() == "idempotency-key"), _NOTHING)


def _is_unsigned(headers: Mapping[str, Any] | None) -> bool:
    return bool(headers) and any(n.lower() == "authorization" and _is_absent(v) for n, v in (headers or {}).items())


def timeout_from(given: Any, http_client: Any = None) -> Any:
    """What a user gave as timeout, checked: a number, None, a Timeout of ours or of httpx, or nothing.

    Without one, that of the user's own HTTP client is kept, unless it is the one that such clients are born with.
    """
    if isinstance(given, (NotGiven, Omit)):
        own = getattr(http_client, "timeout", None)
        return DEFAULT_TIMEOUT if own is None or (own := _steps_of(own)) == _HTTPX_TIMEOUT else own
    _steps_of(given)
    return given


def _steps_of(given: Any) -> Timeout:
    """The limits of the single steps."""
    try:
        return given if isinstance(given, Timeout) else Timeout(given)
    except (ValueError, TypeError, AttributeError, LookupError):
        raise ArgumentError(f"timeout= must be seconds, a Timeout, or None for no limit, not {given!r}") from None


def retries_from(given: Any) -> int:
    """The number of retries, checked."""
    if given is None:
        raise ArgumentError("max_retries cannot be None; 0 turns retries off")
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise ArgumentError(f"max_retries= must be a whole number from 0 up, not {given!r}; 0 turns retries off")
    return given


# -- the environment -----------------------------------------------------------------------------


def environment(name: str) -> str | None:
    """A variable of the environment; one that is empty counts as not set."""
    return os.environ.get(name) or None


def endpoint_from(given: str | None, variables: Mapping[str, str] = os.environ) -> tuple[str, str]:
    """The base URL, with a slash at its end, and where it was found.

    Looks at the argument, OPENAI_BASE_URL, AZURE_OPENAI_ENDPOINT, in this order, and falls back to OpenAI's own
    service. A bare Azure endpoint gets the path of the v1 API.
    """
    for source, url in (
        ("base_url=", given),
        ("OPENAI_BASE_URL", variables.get("OPENAI_BASE_URL")),
        ("AZURE_OPENAI_ENDPOINT", variables.get("AZURE_OPENAI_ENDPOINT")),
    ):
        if url is not None and url.strip():
            return _normal(str(url).strip(), source), source
    return OPENAI, "default"


def _normal(url: str, source: str) -> str:
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ArgumentError(
            f"{source} must be a URL such as https://NAME.openai.azure.com/openai/v1/, not {safe_url(url)!r}"
        )
    path = parts.path.rstrip("/")
    is_azure = source == "AZURE_OPENAI_ENDPOINT" or parts.hostname.endswith(AZURE_HOSTS)
    if is_azure and path in ("", "/openai"):
        path = "/openai/v1"
    return parts._replace(path=path + "/", query="", fragment="").geturl()


def key_from(given: Any, url: str, endpoint_source: str, variables: Mapping[str, str] = os.environ) -> Any:
    """The key or token source: the argument, else the variable that belongs to where the endpoint was found.

    An Azure key from the environment goes to the Azure endpoint of the environment, to hosts of Azure, and to this
    machine. For any other place it has to be passed.
    """
    if given is not None:
        return given
    azure = variables.get("AZURE_OPENAI_API_KEY") or variables.get("AZURE_OPENAI_AD_TOKEN")
    plain = variables.get("OPENAI_API_KEY")
    if endpoint_source == "AZURE_OPENAI_ENDPOINT":
        return azure or plain
    if plain:
        return plain
    if azure and endpoint_source == "default":
        raise CredentialError(
            "AZURE_OPENAI_API_KEY is set, but no endpoint: set AZURE_OPENAI_ENDPOINT=https://NAME.openai.azure.com, or "
            "pass base_url=. An Azure key is not sent to another service."
        )
    from urllib.parse import urlsplit

    if azure and not _is_trusted(urlsplit(url).hostname or ""):
        raise CredentialError(
            f"AZURE_OPENAI_API_KEY is set, but {endpoint_source} names {urlsplit(url).hostname}, not a host of Azure. "
            "If that is the right place for the key, pass it as api_key=, or set AZURE_OPENAI_ENDPOINT instead."
        )
    return azure


def _is_trusted(host: str) -> bool:
    return host.endswith(TRUSTED_HOSTS) or host in ("localhost", "::1") or bool(re.fullmatch(r"127(\.\d+){3}", host))


def custom_headers(variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The header fields of OPENAI_CUSTOM_HEADERS: one `name: value` per line."""
    made: dict[str, str] = {}
    for line in variables.get("OPENAI_CUSTOM_HEADERS", "").splitlines():
        name, colon, value = line.partition(":")
        if colon and name.strip():
            made[name.strip()] = value.strip()
    return made
