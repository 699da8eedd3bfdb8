"""How a web socket is opened: with a handshake that is signed, retried and bounded as any request of the client is.

Entering gives the connection, which asks here for another socket when it has lost the one it had.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar, Unpack, cast

from ..answer import Answer
from ..declare import Call
from ..policies.redirect import Redirect
from ..types._omit import NotGiven, Omit
from ..wire.jsons import encode
from ..wire.sockets import Again, Handlers, Outbox, ReconnectingEvent, ReconnectingOverrides, over_http
from .driver import AsyncDriver
from .sockets import AsyncConnection, call, heard

if TYPE_CHECKING:
    from typing import Self

    from ..timeouts import Timeout
    from ..wire.sockets import AsyncSocket
    from ..wire.values import Reply

__all__ = ["AsyncConnecting", "SocketArgs"]

Opened = TypeVar("Opened", bound=AsyncConnection[Any])
Handler = Callable[..., Any]


class SocketArgs(TypedDict, total=False):
    """What every `connect` takes besides its own parameters."""

    extra_query: Mapping[str, object]
    extra_headers: Mapping[str, str | Omit]
    websocket_connection_options: Mapping[str, Any]
    """What the library `websockets` is told: max_size, compression, ping_interval, ssl, proxy, ..."""
    on_reconnecting: Callable[[ReconnectingEvent], Any] | None
    """Hears of each try to open a lost connection again, and may answer with ReconnectingOverrides."""
    max_retries: int
    """How often a lost connection is tried to be opened again, 5 times if nothing is said."""
    initial_delay: float
    max_delay: float
    max_queue_size: int
    """How many bytes may wait to be sent meanwhile."""
    timeout: float | Timeout | None
    """Seconds for the handshake."""
    deadline: float | None
    """Seconds for opening: all tries of the handshake, and the waits between them."""


class AsyncConnecting(Generic[Opened]):
    """A connection to be opened: `async with` gives it, and closes it; `enter` leaves closing it to you.

    What is sent before, and whoever is to hear events, is there when it opens.
    """

    def __init__(
        self,
        driver: AsyncDriver,
        connection: type[Opened],
        path: str,
        *,
        query: Mapping[str, Any],
        headers: Mapping[str, str] | None = None,
        **options: Unpack[SocketArgs],
    ) -> None:
        self.label = f"WS {path}"
        told = cast("dict[str, Any]", options)
        self.told: Callable[[ReconnectingEvent], Any] | None = told.get("on_reconnecting")
        tries, first, longest = told.get("max_retries", 5), told.get("initial_delay", 0.5), told.get("max_delay", 8.0)
        self.again = Again(tries, first, longest, driver.clock.random)
        self.reply: Reply
        self._driver = driver
        self._kind = connection
        self._path = path
        given = {name: value for name, value in query.items() if not isinstance(value, (Omit, NotGiven))}
        self._query = dict(driver.settings.routing.socket(given))
        self._fixed = dict(headers or {})
        self._extra_query: dict[str, Any] = dict(told.get("extra_query") or {})
        self._extra_headers: dict[str, Any] = dict(told.get("extra_headers") or {})
        self._limits: dict[str, Any] = {name: told[name] for name in ("timeout", "deadline") if name in told}
        self._options: dict[str, Any] = dict(told.get("websocket_connection_options") or {})
        self._outbox = Outbox(told.get("max_queue_size", 1_048_576))
        self._handlers = Handlers()
        self._entered: Opened | None = None

    def send(self, event: Any) -> None:
        """Has an event sent first when the connection opens."""
        self.send_raw(encode(event).decode())

    def send_raw(self, data: str | bytes) -> None:
        """Has text or bytes sent first when the connection opens."""
        self._outbox.route(data)

    def on(self, event_type: str, handler: Handler | None = None) -> Any:
        """Has a function hear events of a type (`event`: of all types) in `dispatch_events`; also a decorator."""
        return heard(self, self._handlers, event_type, handler, once=False)

    def once(self, event_type: str, handler: Handler | None = None) -> Any:
        """Has a function hear one event of a type; also a decorator."""
        return heard(self, self._handlers, event_type, handler, once=True)

    def off(self, event_type: str, handler: Handler) -> Self:
        """Has a function hear events of a type no more."""
        self._handlers.remove(event_type, handler)
        return self

    async def enter(self) -> Opened:
        """Opens the connection. Raises what any request raises: AuthenticationError, APIConnectionError, ..."""
        made = self._kind(self, self._outbox, self._handlers)
        await made._open()
        self._entered = made
        return made

    async def __aenter__(self) -> Opened:
        return await self.enter()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._entered is not None:
            await self._entered.close()

    # -- what the connection asks for ------------------------------------------------------------

    async def open(self, again: bool = False) -> AsyncSocket:
        """A new socket. A first handshake is retried as any request is; later ones have tries of their own."""
        from ..transport.sockets import AsyncSockets

        driver, settings = self._driver, self._driver.settings
        door = AsyncDriver(
            replace(settings, max_retries=0) if again else settings,
            driver.credential,
            AsyncSockets(self._options, driver.clock.now),
            driver.clock,
            driver.policies,
            Redirect(elsewhere=False),
            driver.retry.quota,
        )
        base = settings.websocket_base_url
        options: dict[str, Any] = {
            **self._limits,
            "extra_headers": {**self._fixed, **self._extra_headers},
            "extra_query": self._extra_query,
        }
        path = self._path if base is None else over_http(base) + self._path[1:]
        asked = Call("GET", path, self.label, Answer(), query=self._query, options=options)
        self.reply = await door.reply(asked, unread=True)
        return cast("AsyncSocket", self.reply.body)

    def reopens(self, code: int) -> bool:
        """Whether a connection closed with a code may be opened again."""
        return self.told is not None and self.again.passes(code)

    async def may_reopen(self, code: int, delay: float) -> bool:
        """Tells of a try, and takes over what it is to be made with."""
        event = ReconnectingEvent(
            self.again.attempt, self.again.tries, delay, code, dict(self._extra_query), dict(self._extra_headers)
        )
        answer = cast(ReconnectingOverrides, await call(cast(Any, self.told), event) or {})
        if answer.get("abort"):
            return False
        self._extra_query = dict(answer.get("extra_query", self._extra_query))
        self._extra_headers = dict(answer.get("extra_headers", self._extra_headers))
        return True

    async def wait(self, seconds: float) -> None:
        """Waits, by the client's clock."""
        await self._driver.sleep(seconds)
