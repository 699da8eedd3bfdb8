"""A transport to an ASGI application in the same process and event loop: for tests, with no socket in between.

The application runs in a task of its own and is held back while nobody reads what it sends. Closing a body early
tells it `http.disconnect`, as a server would. An error it raises is raised here, as it is.
"""

from __future__ import annotations

import asyncio
import time
import zlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import unquote, urlsplit

from ..wire.faults import ConnectionLost, TimedOut
from ..wire.values import Headers, Reply, Request
from .answer import Decoder
from .network import origin_and_target
from .upload import Upload

__all__ = ["InProcess"]

Clock = Callable[[], float]
Message = MutableMapping[str, Any]
App = Callable[[Any, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]]

_PATIENCE = 1.0
"""Seconds that an application has to notice that its client has gone, before it is cancelled."""


class InProcess:
    """Sends requests to an ASGI application."""

    def __init__(self, app: App, *, clock: Clock = time.monotonic) -> None:
        self._app = app
        self._clock = clock
        self._open: set[Exchange] = set()

    async def send(self, request: Request) -> Reply:
        """Sends one request; the reply comes back with its body unread."""
        exchange = Exchange(self._app, request, self._clock)
        self._open.add(exchange)
        exchange.task.add_done_callback(lambda _: self._open.discard(exchange))
        try:
            start = await exchange.next()
        except BaseException:
            await exchange.close()
            raise
        headers = Headers((name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"])
        if headers.get("content-encoding") in ("gzip", "deflate"):
            exchange.decoder = Decoder()
        return Reply(start["status"], headers, request, body=exchange)

    async def close(self) -> None:
        """Ends what is still open."""
        for exchange in list(self._open):
            await exchange.close()


class Exchange:
    """One request and its reply; it is the body of that reply."""

    def __init__(self, app: App, request: Request, clock: Clock) -> None:
        self.decoder: Decoder | None = None
        self._limits = request.limits
        self._clock = clock
        self._upload = Upload(request.body or b"").pieces(None)
        self._uploaded = False
        self._sent: asyncio.Queue[Message | None] = asyncio.Queue(maxsize=1)
        self._over = asyncio.Event()
        self.task = asyncio.create_task(self._run(app, _scope(request)))

    # -- the application's side ------------------------------------------------------------------

    async def _run(self, app: App, scope: dict[str, Any]) -> None:
        try:
            await app(scope, self._receive, self._send)
        finally:
            await self._send(None)

    async def _receive(self) -> Message:
        if not self._uploaded:
            piece = await anext(self._upload, None)
            self._uploaded = piece is None
            return {"type": "http.request", "body": piece or b"", "more_body": piece is not None}
        await self._over.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message | None) -> None:
        if not self._over.is_set():
            await self._sent.put(message)

    # -- the client's side -----------------------------------------------------------------------

    async def next(self, due: float | None = None) -> Message:
        """What the application sends next, within the limits."""
        limits = self._limits.by(due)
        left = None if limits.deadline is None else limits.deadline - self._clock()
        at_deadline = left is not None and (limits.read is None or left < limits.read)
        try:
            async with asyncio.timeout(left if at_deadline else limits.read):
                message = await self._sent.get()
        except TimeoutError as error:
            raise TimedOut("deadline" if at_deadline else "read") from error
        if message is None:
            await self.task  # for its error
            raise ConnectionLost("the application ended before its answer did")
        return message

    async def read(self, due: float | None = None) -> bytes:
        """The next bytes, decoded; `b""` at the end."""
        while not self._over.is_set():
            try:
                message = await self.next(due)
                data: bytes = message.get("body", b"")
                if self.decoder is not None:
                    data = self.decoder.feed(data)
                    while self.decoder.waits:
                        data += self.decoder.feed(b"")
                    data += b"" if message.get("more_body") else self.decoder.end()
            except BaseException as error:
                await self.close()
                if isinstance(error, zlib.error):
                    raise ConnectionLost(f"the body cannot be decoded: {error}") from error
                raise
            if not message.get("more_body"):
                self._over.set()  # the application may go on: it may have work to do after its answer
            if data:
                return data
        return b""

    async def close(self) -> None:
        """Tells the application that its client has gone, and sees it off."""
        self._over.set()
        while not self._sent.empty():  # it may be waiting to be read
            self._sent.get_nowait()
        if not self.task.done():
            await asyncio.wait((self.task,), timeout=_PATIENCE)
            self.task.cancel()
            await asyncio.wait((self.task,))
        if not self.task.cancelled():
            self.task.exception()  # it has been raised above, or comes of the client's going


def _scope(request: Request) -> dict[str, Any]:
    origin, target = origin_and_target(request.url)
    parts = urlsplit(origin)
    path, _, query = target.partition("?")
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in request.headers.items()]
    names = {name for name, _ in headers}
    if b"host" not in names:
        headers.insert(0, (b"host", parts.netloc.encode("latin-1")))
    if isinstance(request.body, bytes) and b"content-length" not in names:
        headers.append((b"content-length", str(len(request.body)).encode()))
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": parts.scheme,
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": query.encode("latin-1"),
        "root_path": "",
        "headers": headers,
        "client": ("127.0.0.1", 50000),
        "server": (parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)),
    }
