"""An open web socket: events come in and go out, and a connection that is lost is opened again.

What is decided (which losses pass, what waits, who hears what) is in `wire/sockets.py`; opening is `connecting.py`.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ..errors import APIConnectionError, APIError, APIResponseValidationError, APIStatusError
from ..errors import WebSocketConnectionClosedError as ClosedError
from ..wire.jsons import MalformedJson, decode, encode
from ..wire.sockets import LOST, Closed, Handlers, Outbox

if TYPE_CHECKING:
    from typing import Self

    from ..wire.sockets import AsyncSocket
    from .connecting import AsyncConnecting

__all__ = ["AsyncConnection", "AsyncSender", "call", "heard"]

Event = TypeVar("Event")
Handler = Callable[..., Any]


class AsyncConnection(Generic[Event]):
    """An open web socket: iterate over its events, and send some.

    One task or thread receives; any may send. Iterating ends where the connection is closed in good order (1000 or
    1001); `recv`, and iterating otherwise, raise WebSocketConnectionClosedError.
    """

    _view: ClassVar[Callable[[Any], Any]]
    """Parsed JSON to an event."""

    def __init__(self, opening: AsyncConnecting[Any], outbox: Outbox, handlers: Handlers) -> None:
        self._opening = opening
        self._outbox = outbox
        self._handlers = handlers
        self._socket: AsyncSocket | None = None
        self._fresh = False
        self._closed: ClosedError | None = None
        self._leaving: tuple[int, str] | None = None

    # -- in --------------------------------------------------------------------------------------

    async def recv(self) -> Event:
        """The next event."""
        event = self.parse_event(await self.recv_bytes())
        if getattr(event, "type", "error") != "error":
            self._opening.again.works()
        return event

    async def recv_bytes(self) -> bytes:
        """The next event as it arrived; `parse_event` reads it."""
        while True:
            if self._closed is not None:
                raise self._closed
            socket = cast("AsyncSocket", self._socket)
            try:
                if self._fresh:  # whoever opened it was cancelled before all was sent
                    await self._use(socket)
                return await socket.read()
            except Closed as closed:
                await self._reopen(closed)

    def parse_event(self, data: str | bytes) -> Event:
        """An event that arrived as text or bytes. Raises APIResponseValidationError where it is no JSON."""
        try:
            parsed = decode(data.encode() if isinstance(data, str) else data)
        except MalformedJson as error:
            message = f"{self._opening.label} sent an event that cannot be read: {error}"
            raise APIResponseValidationError(self._opening.reply, None, message=message) from error
        return cast(Event, type(self)._view(parsed))

    async def __aiter__(self) -> AsyncGenerator[Event, None]:
        while True:
            try:
                event = await self.recv()
            except ClosedError as error:
                if error.close_code in (1000, 1001) and not error.unsent_frames:
                    return
                raise
            yield event

    async def dispatch_events(self) -> None:
        """Hands every event to its handlers, until the connection is closed.

        Raises APIError for an `error` event that has no handler.
        """
        async for event in self:
            kind = str(getattr(event, "type", ""))
            handlers = self._handlers.take(kind)
            if kind == "error" and not handlers:
                raise _error(event, self._opening.label)
            for handler in handlers:
                await call(handler, event)

    # -- out -------------------------------------------------------------------------------------

    async def send(self, event: Any) -> None:
        """Sends an event: a dictionary, or a model.

        Raises WebSocketQueueFullError where too much waits already, and WebSocketConnectionClosedError.
        """
        await self.send_raw(encode(event).decode())

    async def send_raw(self, data: str | bytes) -> None:
        """Sends text, or bytes, as they are."""
        while True:
            if self._closed is not None or self._leaving is not None:
                raise self._unsent(data)
            socket: AsyncSocket | None = self._outbox.route(data)
            if socket is None:
                return None
            try:
                return await socket.write(data)
            except Closed as closed:
                if not self._opening.reopens(closed.code):
                    raise self._unsent(data, closed) from closed
                if self._outbox.keep(data, socket):
                    return None

    def _unsent(self, data: str | bytes, closed: Closed | None = None) -> ClosedError:
        known = self._closed
        code, reason = (closed.code, closed.reason) if closed else self._leaving or (None, "")
        if known is not None:
            code, reason = known.close_code, known.close_reason
        return ClosedError(
            f"{self._opening.label} is closed{_why(code, reason)}; the message was not sent.",
            unsent_messages=[data],
            close_code=code,
            close_reason=reason,
        )

    # -- whoever hears ---------------------------------------------------------------------------

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

    # -- the end, and beginning again ------------------------------------------------------------

    async def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Closes the connection; what waits to be sent is not sent any more."""
        self._leaving = (code, reason)
        if self._socket is not None:
            await self._socket.close(code, reason)

    async def _open(self) -> None:
        """Opens the connection, and sends what waited for it."""
        try:
            socket = await self._opening.open()
            await self._use(socket)
        except Closed as closed:
            raise self._end(closed) from closed

    async def _use(self, socket: AsyncSocket) -> None:
        """Sends what waits, and from then on everything, through a new socket."""
        self._socket, self._fresh = socket, True
        while (message := self._outbox.next(socket)) is not None:
            await socket.write(message)
            self._outbox.sent()
        self._fresh = False
        if self._leaving is not None:  # closed by somebody else meanwhile
            await socket.close(*self._leaving)

    async def _reopen(self, closed: Closed) -> None:
        """Opens a connection again that was lost; raises where that is not wanted, or fails too often."""
        why: Exception = closed
        while True:
            self._outbox.hold()
            await cast("AsyncSocket", self._socket).close()
            delay = None if self._leaving or not self._opening.told else self._opening.again.delay(closed.code)
            if delay is None or not await self._opening.may_reopen(closed.code, delay):
                raise self._end(closed) from why
            await self._opening.wait(delay)
            if self._leaving is not None:
                raise self._end(closed) from why
            try:
                await self._use(await self._opening.open(again=True))
                return
            except Closed as again:
                closed = why = again
            except (APIConnectionError, APIStatusError) as error:
                if not _passes(error):
                    raise self._end(closed) from error
                why = error

    def _end(self, closed: Closed) -> ClosedError:
        """The error of a connection that is over."""
        code, reason = self._leaving or (closed.code, closed.reason)
        left = self._outbox.drain()
        message = f"{self._opening.label} is closed{_why(code, reason)}."
        if self._opening.again.attempt:
            message += f" It could not be opened again in {self._opening.again.attempt} tries."
        if left:
            message += f" {len(left)} messages were not sent; they are in unsent_frames."
        self._closed = ClosedError(message, unsent_messages=left, close_code=code, close_reason=reason)
        return self._closed


class AsyncSender:
    """Sends events of one area through a connection."""

    def __init__(self, connection: AsyncConnection[Any]) -> None:
        self._connection = connection

    async def _send(self, kind: str, fields: Mapping[str, Any]) -> None:
        await self._connection.send({"type": kind, **fields})


def heard(owner: Any, handlers: Handlers, kind: str, handler: Handler | None, once: bool) -> Any:
    """Registers a handler and gives its owner back; without one, gives a decorator."""
    if handler is not None:
        handlers.add(kind, handler, once)
        return owner

    def decorate(function: Handler) -> Handler:
        handlers.add(kind, function, once)
        return function

    return decorate


async def call(function: Callable[..., Any], event: Any) -> Any:
    """Calls a user's function, of either colour where its outcome can be awaited."""
    made = function(event)
    # -- awaiting only
    if hasattr(made, "__await__"):
        made = await made
    # -- both
    return made


def _passes(error: APIError) -> bool:
    if isinstance(error, APIStatusError):
        return error.status_code in (408, 409, 429) or error.status_code >= 500
    return True


def _why(code: int | None, reason: str) -> str:
    if code is None:
        return ""
    reason = reason or ("the line broke" if code == LOST else "")
    return f" with code {code}" + (f": {reason}" if reason else "")


def _error(event: Any, label: str) -> APIError:
    content: Any = event.to_dict()
    inner = content.get("error") if isinstance(content.get("error"), Mapping) else content
    return APIError(f"{label} sent an error: {inner.get('message') or inner}", body=inner)
