"""What a web socket needs besides bytes: what waits to be sent, when a closed one is opened again, who hears an event.

Nothing here opens, sends or sleeps; a connection of either colour asks, and does what is answered.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypedDict
from urllib.parse import urlsplit

from ..errors import ArgumentError, WebSocketQueueFullError
from .faults import Fault

__all__ = [
    "REOPENED",
    "Again",
    "AsyncSocket",
    "Closed",
    "Handlers",
    "Outbox",
    "ReconnectingEvent",
    "ReconnectingOverrides",
    "Socket",
    "over_http",
]

REOPENED = frozenset((1001, 1005, 1006, 1011, 1012, 1013, 1015))
"""Close codes that pass: the server goes away or starts again, the line broke, or too much is going on."""

LOST = 1006
"""The code of a connection that ended without a word."""


class Closed(Fault):
    """The connection is closed: with which code, and why."""

    def __init__(self, code: int, reason: str = "") -> None:
        super().__init__(f"closed with code {code}" + (f": {reason}" if reason else ""))
        self.code = code
        self.reason = reason


class Socket(Protocol):
    """An open connection. What its methods raise where it is closed is `Closed`."""

    def read(self) -> bytes:
        """The next message; text as UTF-8."""
        ...

    def write(self, message: str | bytes) -> None:
        """Sends text, or bytes as they are."""
        ...

    def close(self, code: int = 1000, reason: str = "") -> None: ...


class AsyncSocket(Protocol):
    """`Socket`, awaited."""

    async def read(self) -> bytes: ...
    async def write(self, message: str | bytes) -> None: ...
    async def close(self, code: int = 1000, reason: str = "") -> None: ...


# -- opening again -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReconnectingEvent:
    """A connection was lost and is about to be opened again."""

    attempt: int
    """Which try this is, from 1."""
    max_attempts: int
    delay: float
    """Seconds until the try."""
    close_code: int
    extra_query: Mapping[str, object] = field(default_factory=dict[str, object])
    extra_headers: Mapping[str, Any] = field(default_factory=dict[str, Any])


class ReconnectingOverrides(TypedDict, total=False):
    """What a function that hears of a lost connection may change."""

    extra_query: Mapping[str, object]
    extra_headers: Mapping[str, Any]
    abort: bool
    """Give up."""


class Again:
    """Counts the tries to open a connection again, and says how long to wait before each."""

    def __init__(self, tries: int, first: float, longest: float, random: Callable[[], float]) -> None:
        for name, given in (("max_retries", tries), ("initial_delay", first), ("max_delay", longest)):
            if isinstance(given, bool) or not isinstance(given, (int, float)) or not given >= 0:
                raise ArgumentError(f"{name}= must be a number from 0 up, not {given!r}")
        self.tries = tries
        self.attempt = 0
        self._first, self._longest, self._random = first, longest, random

    def delay(self, code: int) -> float | None:
        """Begins a try: seconds to wait before it; `None` if there is to be none."""
        if not self.passes(code) or self.attempt >= self.tries:
            return None
        wait = min(self._first * 2.0 ** min(self.attempt, 32), self._longest)
        self.attempt += 1
        return wait * (1 - 0.25 * self._random())  # many that were cut off together come back apart

    def passes(self, code: int) -> bool:
        """Whether a loss with this code may pass."""
        return code in REOPENED

    def works(self) -> None:
        """The connection is of use again; the next loss has all tries."""
        self.attempt = 0


# -- sending -------------------------------------------------------------------------------------


class Outbox:
    """Where messages go: into the connection, or, while there is none, into a queue of so many bytes.

    Any thread may ask; whoever reads the connection opens it again, and empties the queue into it first.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._waiting: deque[str | bytes] = deque()
        self._socket: Any = None
        self._lock = threading.Lock()

    def route(self, message: str | bytes) -> Any:
        """The socket that is to take a message; `None` if it was queued."""
        with self._lock:
            if self._socket is None:
                self._put(message)
            return self._socket

    def keep(self, message: str | bytes, broken: Any) -> bool:
        """Queues a message that a broken socket did not take; False if there is another socket by now."""
        with self._lock:
            if self._socket is not None and self._socket is not broken:
                return False
            self._put(message)
            self._socket = None
            return True

    def hold(self) -> None:
        """There is no connection: what comes is queued."""
        with self._lock:
            self._socket = None

    def next(self, socket: Any) -> str | bytes | None:
        """The first message that waits; `None` if none does, and from then on all go to the socket."""
        with self._lock:
            if not self._waiting:
                self._socket = socket
                return None
            return self._waiting[0]

    def sent(self) -> None:
        """The first message is on its way."""
        with self._lock:
            self._size -= _size(self._waiting.popleft())

    def drain(self) -> list[str | bytes]:
        """What waits, which is forgotten here."""
        with self._lock:
            left = list(self._waiting)
            self._waiting.clear()
            self._size = 0
            return left

    def _put(self, message: str | bytes) -> None:
        size = _size(message)
        if self._size + size > self._most:
            raise WebSocketQueueFullError(
                f"The message of {size:,} bytes does not fit: {self._size:,} of {self._most:,} bytes wait for the "
                "connection. Send less meanwhile, or raise max_queue_size="
            )
        self._size += size
        self._waiting.append(message)


def _size(message: str | bytes) -> int:
    return len(message if isinstance(message, bytes) else message.encode("utf-8", "surrogatepass"))


# -- hearing -------------------------------------------------------------------------------------


class Handlers:
    """The functions that hear events, by the type of event; those of `event` hear all."""

    def __init__(self) -> None:
        self._all: list[tuple[str, Callable[..., Any], bool]] = []

    def add(self, kind: str, handler: Callable[..., Any], once: bool = False) -> None:
        if not callable(handler):
            raise ArgumentError(f"a handler must be a function, not {handler!r}")
        self._all.append((kind, handler, once))

    def remove(self, kind: str, handler: Callable[..., Any]) -> None:
        """Forgets one registration of a function; the first, if there are several."""
        for at, (name, known, _) in enumerate(self._all):
            if name == kind and known == handler:
                del self._all[at]
                return
        raise ValueError(f"no such handler of {kind!r}")

    def take(self, kind: str) -> list[Callable[..., Any]]:
        """Who hears an event of a type: its own handlers first. Those of one time are forgotten."""
        heard = [entry for name in (kind, "event") for entry in self._all if entry[0] == name]
        self._all = [entry for entry in self._all if not (entry[2] and entry in heard)]
        return [handler for _, handler, _ in heard]


# -- addresses -----------------------------------------------------------------------------------


def over_http(url: str) -> str:
    """The HTTP address at which a web socket is asked for, with a slash at its end: `wss:` is `https:`."""
    parts = urlsplit(url.strip())
    scheme = {"ws": "http", "wss": "https"}.get(parts.scheme, parts.scheme)
    if scheme not in ("http", "https") or not parts.hostname:
        example = "wss://NAME.openai.azure.com/openai/v1"
        raise ArgumentError(f"websocket_base_url= must be a URL such as {example}, not {url!r}")
    return parts._replace(scheme=scheme, path=parts.path.rstrip("/") + "/", query="", fragment="").geturl()
