"""Web sockets by the `websockets` library: a Request is the handshake, and the Reply to it is 101 with a socket in it.

A refusal is a Reply like any other. The library is imported with the first socket; it follows no redirects here, and
what it logs of a handshake holds no credential.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, cast

from ..errors import ArgumentError, OpenAIError
from ..ontrio import on_trio
from ..wire.faults import ConnectFailed, ConnectionLost, Fault, TimedOut
from ..wire.secrets import REDACTED, is_secret_header, safe_url
from ..wire.sockets import LOST, Closed
from ..wire.values import Headers, Reply, Request
from .network import Network

__all__ = ["AsyncSockets", "Sockets"]

Clock = Callable[[], float]

_USUAL = {"compression": None, "max_size": None}
"""Sound and deltas gain nothing by compression; a response may be long."""
_OPENING = 10.0
"""Seconds for a handshake at least, where the timeout to connect is shorter and the one to read is not."""
_LOGGER = logging.getLogger("aoai.sockets")


def _without_credentials(record: logging.LogRecord) -> bool:
    if isinstance(record.args, tuple):
        record.args = tuple(safe_url(arg) if isinstance(arg, str) else arg for arg in record.args)
        if len(record.args) == 2 and is_secret_header(str(record.args[0])):
            record.args = (record.args[0], REDACTED)
    return True


_LOGGER.addFilter(_without_credentials)


class Sockets:
    """Opens sockets that block."""

    def __init__(self, options: Mapping[str, Any], clock: Clock) -> None:
        self._options = options
        self._clock = clock

    def send(self, request: Request) -> Reply:
        _require()
        from websockets.exceptions import InvalidStatus, WebSocketException
        from websockets.sync.client import ClientConnection, connect

        class Connection(ClientConnection):
            def handshake(self, *args: Any, **named: Any) -> None:
                try:
                    super().handshake(*args, **named)
                except InvalidStatus as error:  # by another name: 17.0 and later would follow it where it points
                    raise _Declined(error) from error

        asked = _asked(request, self._options, self._clock)
        try:
            # entered, as 17.1 and later want it; `_Open.close` is the end of it
            opened: Any = cast(Any, connect)(**asked, create_connection=Connection).__enter__()
        except _Declined as declined:
            return _refused(declined.answer, request, self._clock)
        except (WebSocketException, OSError, EOFError) as error:  # first: a wrong certificate is a ValueError, too
            return _refused(error, request, self._clock)
        except (TypeError, ValueError) as error:
            raise _odd(error) from error
        return _opened(opened, request, _Open(opened))

    def close(self) -> None:
        """Nothing: whoever asked for a socket closes it."""


class AsyncSockets:
    """Opens sockets of asyncio."""

    def __init__(self, options: Mapping[str, Any], clock: Clock) -> None:
        self._options = options
        self._clock = clock

    async def send(self, request: Request) -> Reply:
        if on_trio():
            raise RuntimeError(
                "Web sockets of async clients run on asyncio, and this is trio. Use a connection that blocks, in "
                "threads: connection = await trio.to_thread.run_sync(OpenAI().realtime.connect(...).enter)"
            )
        _require()
        from websockets.asyncio.client import connect
        from websockets.exceptions import WebSocketException

        class Connect(connect):
            def process_redirect(self, exc: Exception) -> Exception | str:
                return exc

        asked = _asked(request, self._options, self._clock)
        try:
            opened = await Connect(**asked)
        except (WebSocketException, OSError, EOFError) as error:  # first: a wrong certificate is a ValueError, too
            return _refused(error, request, self._clock)
        except (TypeError, ValueError) as error:
            raise _odd(error) from error
        return _opened(opened, request, _AsyncOpen(opened))

    async def close(self) -> None:
        """Nothing: whoever asked for a socket closes it."""


class _Declined(Exception):
    """The server answered the handshake with a reply of its own."""

    def __init__(self, answer: Exception) -> None:
        self.answer = answer


class _Open:
    """A socket that blocks."""

    def __init__(self, opened: Any) -> None:
        self._opened = opened

    def read(self) -> bytes:
        from websockets.exceptions import ConcurrencyError, ConnectionClosed

        try:
            return cast(bytes, self._opened.recv(decode=False))
        except ConnectionClosed as error:
            raise _closed(error) from error
        except ConcurrencyError as error:
            raise _one_at_a_time() from error

    def write(self, message: str | bytes) -> None:
        from websockets.exceptions import ConnectionClosed

        try:
            self._opened.send(message)
        except ConnectionClosed as error:
            raise _closed(error) from error

    def close(self, code: int = 1000, reason: str = "") -> None:
        self._opened.close(code, reason)


class _AsyncOpen:
    """A socket of asyncio."""

    def __init__(self, opened: Any) -> None:
        self._opened = opened

    async def read(self) -> bytes:
        from websockets.exceptions import ConcurrencyError, ConnectionClosed

        try:
            return cast(bytes, await self._opened.recv(decode=False))
        except ConnectionClosed as error:
            raise _closed(error) from error
        except ConcurrencyError as error:
            raise _one_at_a_time() from error

    async def write(self, message: str | bytes) -> None:
        from websockets.exceptions import ConnectionClosed

        try:
            await self._opened.send(message)
        except ConnectionClosed as error:
            raise _closed(error) from error

    async def close(self, code: int = 1000, reason: str = "") -> None:
        await self._opened.close(code, reason)


# -- both ----------------------------------------------------------------------------------------


def _require() -> None:
    try:
        import_module("websockets")
    except ImportError as error:
        raise OpenAIError('Web sockets need a package that is not installed: pip install "aoai[realtime]"') from error


def _odd(error: Exception) -> ArgumentError:
    return ArgumentError(f"websocket_connection_options= cannot be used: {error}")


def _asked(request: Request, options: Mapping[str, Any], clock: Clock) -> dict[str, Any]:
    """The arguments of the library for a handshake."""
    scheme, _, rest = request.url.partition("://")
    secure = scheme.lower() == "https"
    given = {
        **_USUAL,
        "ssl": Network.from_environment().tls() if secure else None,
        "logger": _LOGGER,
        **options,
        "open_timeout": _seconds(request, clock),
        "user_agent_header": None,  # it is among the others
        "additional_headers": {n: v for n, v in request.headers.items() if n.lower() not in ("accept", "content-type")},
    }
    if not secure:
        del given["ssl"]
    return {"uri": f"{'wss' if secure else 'ws'}://{rest}", **given}


def _seconds(request: Request, clock: Clock) -> float | None:
    limits = request.limits
    seconds = limits.connect
    if seconds is not None:
        seconds = max(seconds, min(_OPENING, _OPENING if limits.read is None else limits.read))
    if limits.deadline is not None:
        left = limits.deadline - clock()
        if left <= 0:
            raise TimedOut("deadline")
        seconds = left if seconds is None else min(seconds, left)
    return seconds


def _opened(opened: Any, request: Request, socket: Any) -> Reply:
    headers = Headers(opened.response.headers.raw_items())
    return Reply(101, headers, request, body=socket)


def _refused(error: Exception, request: Request, clock: Clock) -> Reply:
    """The reply of a server that wants no socket; anything else is a fault."""
    from websockets.exceptions import InvalidHandshake, InvalidStatus, InvalidURI

    if isinstance(error, InvalidStatus):
        answer = error.response
        headers = [(n, _over_http(v) if n.lower() == "location" else v) for n, v in answer.headers.raw_items()]
        return Reply(answer.status_code, Headers(headers), request, content=bytes(answer.body or b""))
    raise _fault(error, request, clock, isinstance(error, InvalidHandshake) and not isinstance(error, InvalidURI))


def _fault(error: Exception, request: Request, clock: Clock, answered: bool) -> Fault:
    if isinstance(error, TimeoutError):
        deadline = request.limits.deadline
        made: Fault = TimedOut("deadline" if deadline is not None and clock() >= deadline else "connect")
    elif answered:
        made = ConnectionLost(f"the handshake failed: {error}")
    else:
        made = ConnectFailed(str(error) or type(error).__name__)
    made.__cause__ = error
    return made


def _over_http(url: str) -> str:
    """Where a redirect points to, in the terms of the request."""
    return "http" + url[2:] if url[:5].lower() == "ws://" or url[:6].lower() == "wss://" else url


def _closed(error: Any) -> Closed:
    frame = error.rcvd or error.sent
    return Closed(LOST) if frame is None else Closed(frame.code, frame.reason)


def _one_at_a_time() -> OpenAIError:
    return ArgumentError("Another recv() waits on this connection already: one task or thread reads, any may send.")
