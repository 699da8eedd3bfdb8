"""What a handler gets and what it may give back, and how it says which operation it answers.

A handler is `async def name(service: Service, asked: Asked) -> Answer`, marked `@answers(AsyncFiles.retrieve)`.
It raises a `Fault` for an error. What cannot be real here is refused, by a line that names the limit:

    speech = refuses(AsyncSpeech.create, limit="it has no speech model")

A web socket is answered by `async def name(service: Service, upgrade: Upgrade, socket: Socket) -> Dialog`, marked
`@answers_socket("/realtime")`. Nothing here knows HTTP; `app.py` turns answers into replies.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeAlias, TypeVar, cast

from ..types._model import Model
from ..wire.values import Headers
from . import errors

if TYPE_CHECKING:
    from ..declare import Operation
    from .deployments import Deployment
    from .service import Service
    from .sockets import Socket

__all__ = [
    "Answer",
    "Asked",
    "Content",
    "Dialog",
    "Events",
    "Frame",
    "Handler",
    "Part",
    "Refusal",
    "Upgrade",
    "answers",
    "answers_socket",
    "handlers",
    "refusals",
    "refuses",
    "resumers",
    "resumes",
    "sockets",
    "status_of",
]

Frame: TypeAlias = "tuple[str | None, Model | Mapping[str, Any] | Literal['[DONE]']]"
"""One server-sent event: its name (`None`: no `event:` line) and what goes into `data:`."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a multipart request."""

    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, checked against the operation's parameters."""

    operation: Operation[..., Any]
    path: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """Query parameters; numbers and booleans have been read as such."""
    body: dict[str, Any] = field(default_factory=dict[str, Any])
    """The JSON object, or the plain fields of a multipart form."""
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict[str, tuple[Part, ...]])
    """The files of a multipart form, by field name."""
    headers: Headers = field(default_factory=Headers)
    deployment: Deployment | None = None
    """The deployment that `body["model"]` names, where the operation has one."""
    request_id: str = ""

    @property
    def slice(self) -> dict[str, Any]:
        """Which part of a list is asked for, as `Store.page` takes it."""
        return {name: self.query[name] for name in ("after", "before", "limit", "order") if name in self.query}

    @property
    def target(self) -> Deployment:
        """The deployment, for operations whose `model` is required: it was looked up before the handler ran."""
        if self.deployment is None:
            raise LookupError(f"{self.operation} names no deployment")
        return self.deployment


@dataclass(frozen=True, slots=True)
class Events:
    """Server-sent events. The iterator is closed at once when the client goes away."""

    frames: AsyncIterator[Frame]
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes to download."""

    content: bytes
    media_type: str = "application/octet-stream"
    filename: str = ""


Answer: TypeAlias = "Model | Mapping[str, Any] | Events | Content"
Handler: TypeAlias = "Callable[[Service, Asked], Awaitable[Answer]]"
H = TypeVar("H", bound=Callable[..., Any])

Resumer: TypeAlias = "Callable[[Service], Awaitable[None]]"
R = TypeVar("R", bound=Callable[..., Any])

Json: TypeAlias = "dict[str, Any]"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A web socket that was asked for, by somebody who is signed in."""

    query: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Headers = field(default_factory=Headers)
    """Those of the handshake; a credential that came another way is in `authorization`."""
    request_id: str = ""


class Dialog(Protocol):
    """What an area makes of one open socket."""

    lifetime: float
    """For how many seconds the socket may be open."""

    async def begin(self) -> None:
        """The socket is open."""
        ...

    async def hear(self, event: Json) -> None:
        """An event came in. What takes time is given to `Socket.start`, so that the next event is heard meanwhile."""
        ...

    def told(self, fault: errors.Fault, event: Json | None) -> Json:
        """The event that tells what is wrong: with an event, or with the socket."""
        ...

    def expired(self) -> errors.Fault:
        """Why the socket is closed at the end of its lifetime."""
        ...


SocketHandler: TypeAlias = "Callable[[Service, Upgrade, Socket], Awaitable[Dialog]]"
"""Raises a `Fault` to refuse the upgrade."""
Admits: TypeAlias = "Callable[[Service, str], Awaitable[bool]]"
"""Whether a credential that is neither a key nor a token opens a socket all the same."""


class OnSocket(NamedTuple):
    """How a path answers web sockets."""

    handler: SocketHandler
    admits: Admits | None


_MARK = "__answers__"
_STATUS = "__status__"
_SOCKET = "__answers_socket__"
_AT_START = "__resumes__"


def answers(*methods: Callable[..., Any], status: int = 200) -> Callable[[H], H]:
    """Says that the function below answers the operations behind `methods` (`AsyncFiles.retrieve`).

    `status` is that of its answers; errors bring their own.
    """

    def mark(handler: H) -> H:
        from ..declare import operation_of

        setattr(handler, _MARK, tuple(operation_of(method) for method in methods))
        setattr(handler, _STATUS, status)
        return handler

    return mark


def status_of(handler: Handler) -> int:
    """The status of a handler's answers."""
    return getattr(handler, _STATUS, 200)


def answers_socket(path: str, *, admits: Admits | None = None) -> Callable[[H], H]:
    """Says that the function below answers web sockets at `path` (`/realtime`)."""

    def mark(handler: H) -> H:
        setattr(handler, _SOCKET, (path, OnSocket(cast("SocketHandler", handler), admits)))
        return handler

    return mark


@dataclass(frozen=True, slots=True)
class Refusal:
    """The handler of operations that cannot be real here: whatever is asked, the limit is named."""

    limit: str
    """What is in the way, as it ends a sentence: `it has no speech model`."""
    operations: tuple[Operation[..., Any], ...]

    async def __call__(self, service: Service, asked: Asked) -> Answer:
        raise self.fault(asked.operation)

    def fault(self, operation: Operation[..., Any]) -> errors.Fault:
        """The error that names the limit."""
        return errors.not_real(operation.route, self.limit)


def refuses(*methods: Callable[..., Any], limit: str) -> Refusal:
    """Says that the operations behind `methods` are refused, unread. `limit` ends a sentence that begins with
    "This endpoint does not answer ...:"."""
    from ..declare import operation_of

    return Refusal(limit, tuple(operation_of(method) for method in methods))


def resumes(resumer: R) -> R:
    """Says that `async def resumer(service)` is to be called at every start, to take up what an earlier run left."""
    setattr(resumer, _AT_START, True)
    return resumer


def handlers() -> dict[tuple[str, str], tuple[Operation[..., Any], Handler]]:
    """Every handler in `answers/`, by verb and path."""
    found: dict[tuple[str, str], tuple[Operation[..., Any], Handler]] = {}
    for value in _found():
        for operation in value.operations if isinstance(value, Refusal) else getattr(value, _MARK, ()):
            found[operation.verb, operation.path] = operation, cast("Handler", value)
    return found


def sockets() -> dict[str, OnSocket]:
    """Every path that answers web sockets."""
    return dict(getattr(value, _SOCKET) for value in _found() if hasattr(value, _SOCKET))


def refusals() -> dict[str, str]:
    """What is in the way of each operation that is refused, by its route (`POST /audio/speech`)."""
    return {
        operation.route: handler.limit for operation, handler in handlers().values() if isinstance(handler, Refusal)
    }


def resumers() -> list[Resumer]:
    """What is to be called at every start."""
    return [cast("Resumer", value) for value in _found() if getattr(value, _AT_START, False) is True]


def _found() -> Iterator[Any]:
    """Every function and refusal that a module of `answers/` defines."""
    package = importlib.import_module("aoai.server.answers")
    for name in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        module = importlib.import_module(f"aoai.server.answers.{name}")
        for value in vars(module).values():
            if isinstance(value, Refusal) or getattr(value, "__module__", "") == module.__name__:
                yield value
