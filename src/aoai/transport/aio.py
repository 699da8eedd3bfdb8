"""The async transport: aiohttp, with one session per event loop.

A client may be used in any loop, in several, and one after the other: sessions belong to loops and end with them.
Redirects are not followed, cookies not kept, and no error of aiohttp's gets out bare.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
import weakref
from collections.abc import AsyncGenerator, Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import aiohttp
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

from ..wire.faults import ConnectFailed, ConnectionLost, Fault, TimedOut
from ..wire.values import Headers, Limits, Reply, Request
from .network import MAX_IDLE_SECONDS, Network, Proxy, origin_and_target, tune
from .upload import PIECE, Upload

if TYPE_CHECKING:
    import ssl

__all__ = ["Aio"]

Clock = Callable[[], float]

MAX_CONNECTIONS = 1000
"""Per event loop; further requests wait their turn, as long as `Limits.pool` says."""

_DRAIN = 0.005
"""Seconds that saving a connection may cost when a body is closed early."""

_FAILURES = (aiohttp.ClientError, HttpProcessingError, OSError)


class Aio:
    """Sends requests over connections that are shared with every other `Aio` of equal settings in the same loop."""

    def __init__(self, network: Network | None = None, *, clock: Clock = time.monotonic) -> None:
        self._sessions: Sessions | None = Sessions.shared(network or Network.from_environment())
        self._sessions.users.add(self)
        self._clock = clock

    async def send(self, request: Request) -> Reply:
        """Sends one request; the reply comes back with its body unread if it is a stream, else whole."""
        if self._sessions is None:
            raise RuntimeError("This client is closed. Make a new one, or close it later.")
        here = self._sessions.here()
        origin, _ = origin_and_target(request.url)
        limits = request.limits
        end = None
        if limits.deadline is not None:
            end = here.loop.time() + limits.deadline - self._clock()
        await here.enter(limits, end)
        try:
            response = await _asked(here, request, await here.route(origin), end)
        except BaseException:
            here.leave()
            raise
        headers = Headers(response.headers.items())
        version = "HTTP/1.0" if response.version == aiohttp.HttpVersion10 else "HTTP/1.1"
        body = Reading(here, response, end, whole=not request.stream)
        if request.stream:
            return Reply(response.status, headers, request, body=body, http_version=version)
        return Reply(response.status, headers, request, content=await body.read(), http_version=version)

    async def close(self) -> None:
        """Refuses further requests; the last user of the sessions ends them, each in its own loop."""
        sessions, self._sessions = self._sessions, None
        if sessions is not None:
            sessions.users.discard(self)
            if not sessions.users:
                await sessions.end()


async def _asked(here: Here, request: Request, route: Route, end: float | None) -> aiohttp.ClientResponse:
    body = request.body
    upload = None if body is None or (isinstance(body, bytes) and len(body) <= PIECE) else Upload(body)
    payload = None if upload is None else _Payload(upload, request.limits.write)
    headers = request.headers
    if route.headers:
        headers = {**headers, **route.headers}
    asking = here.session.request(
        request.method,
        _url(request.url),
        data=payload or body,
        headers=headers,
        allow_redirects=False,
        timeout=_timeout(request.limits.connect, request.limits.read),
        ssl=True if route.tls is None else route.tls,
        proxy=route.proxy,
        proxy_headers=route.connect_headers,
    )
    try:
        if end is None and upload is None:
            return await asking
        async with asyncio.timeout_at(end) as scope:
            if upload is not None:
                upload.scope = scope
            return await asking
    except BaseException as error:
        if payload is not None and payload.transport is not None:
            payload.transport.abort()  # closing would wait for a peer that does not read
        if not isinstance(error, Exception):
            raise
        if upload is not None and upload.error is not None:
            raise upload.error from None  # the caller's own: its file could not be read
        fault = _fault(error, "write" if upload is not None and upload.waiting else "deadline")
        if fault is None:
            raise
        raise fault from error
    finally:
        if upload is not None:
            upload.scope = None  # an early reply may leave the rest of the body on its way


def _fault(error: Exception, step: Literal["write", "deadline"] = "deadline") -> Fault | None:
    """What an error means to a caller, if it is not about its arguments; `step` is what our own timer measured."""
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return TimedOut("connect")
    if isinstance(error, aiohttp.ServerTimeoutError):
        return TimedOut("read")
    if isinstance(error, TimeoutError) and not isinstance(error, aiohttp.ClientError) and error.errno is None:
        return TimedOut(step)
    message = str(error) or type(error).__name__
    if isinstance(error, (aiohttp.ClientConnectorError, aiohttp.ClientHttpProxyError, aiohttp.InvalidURL)):
        return ConnectFailed(message)
    return ConnectionLost(message) if isinstance(error, _FAILURES) else None


@lru_cache(maxsize=256)
def _url(text: str) -> URL:
    return URL(text, encoded=text.isascii())


@lru_cache(maxsize=64)
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_connect=connect, sock_read=read)


class _Payload(aiohttp.Payload):
    """An Upload, as aiohttp wants it."""

    def __init__(self, upload: Upload, limit: float | None) -> None:
        super().__init__(upload)
        self._upload, self._limit = upload, limit
        self.transport: asyncio.Transport | None = None
        """What it is written to, once it is."""

    async def write(self, writer: Any) -> None:
        self.transport = writer.transport
        self._consumed = True
        async for piece in self._upload.pieces(self._limit):
            await writer.write(piece)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        raise TypeError("a body on its way cannot be shown")


class Reading:
    """The body of a reply. `whole` reads it in one go."""

    __slots__ = ("_end", "_here", "_response", "_whole")

    def __init__(self, here: Here, response: aiohttp.ClientResponse, end: float | None, *, whole: bool) -> None:
        self._here = here
        self._response: aiohttp.ClientResponse | None = response
        self._end = end
        self._whole = whole

    async def read(self) -> bytes:
        """The next bytes, decoded; `b""` at the end."""
        response, end = self._response, self._end
        if response is None:
            return b""
        content = response.content
        try:
            if self._whole and content.is_eof():  # it came together with the headers
                data = content.read_nowait()
            elif end is None:
                data = await (content.read() if self._whole else content.readany())
            elif end <= self._here.loop.time():
                raise TimedOut("deadline")
            else:
                async with asyncio.timeout_at(end):
                    data = await (content.read() if self._whole else content.readany())
        except _FAILURES as error:
            self._drop()
            raise _fault(error) or ConnectionLost(str(error)) from error
        except BaseException:
            self._drop()
            raise
        if content.at_eof():
            self._finish()
        return data

    async def close(self) -> None:
        """Saves the connection if the rest of the body is already here or nearly so; else drops it."""
        response = self._response
        if response is None:
            return
        try:
            if not response.content.is_eof():
                async with asyncio.timeout(_DRAIN):
                    await response.content.readany()
            if response.content.is_eof():
                self._finish()
        except _FAILURES:  # a TimeoutError is one
            pass
        finally:
            self._drop()

    def _finish(self) -> None:
        response, self._response = self._response, None
        if response is not None:
            response.release()
            self._here.leave()

    def _drop(self) -> None:
        response, self._response = self._response, None
        if response is not None:
            response.close()
            self._here.leave()

    def __del__(self) -> None:
        # A stream that was dropped half read. This may run in any thread, and after the loop has ended.
        response: aiohttp.ClientResponse | None = getattr(self, "_response", None)
        if response is None:
            return
        here = self._here
        if here.loop.is_closed():
            response.release()
        else:
            here.loop.call_soon_threadsafe(here.drop, response)


# -- sessions ------------------------------------------------------------------------------------


class Route:
    """How to reach an origin."""

    __slots__ = ("connect_headers", "headers", "proxy", "tls")

    def __init__(self, proxy: Proxy | None, tls: ssl.SSLContext | None) -> None:
        self.tls = tls
        self.proxy = None if proxy is None else proxy.url
        login = {"Proxy-Authorization": proxy.authorization} if proxy is not None and proxy.authorization else None
        self.headers = login if tls is None else None
        self.connect_headers = login if tls is not None else None


class Here:
    """What one event loop has: a session, its turns, and the routes it knows."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.loop = asyncio.get_running_loop()
        self.routes: dict[str, Route] = {}
        self._turns = asyncio.Semaphore(MAX_CONNECTIONS)
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=0,
                keepalive_timeout=MAX_IDLE_SECONDS,
                resolver=aiohttp.ThreadedResolver(),
                socket_factory=_socket,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"Accept-Encoding": "gzip, deflate"},
            skip_auto_headers=("User-Agent", "Content-Type"),
        )
        # A loop that ends closes its asynchronous generators, and one that lives on closes those that are forgotten:
        # either way this one's last act is to close the session, and nobody hears "Unclosed client session".
        self.keeper = _closing(self.session)
        try:
            self.keeper.__anext__().send(None)
        except StopIteration:
            pass

    async def enter(self, limits: Limits, end: float | None) -> None:
        """Waits for a turn, where as many requests as may be are under way."""
        if end is not None and end <= self.loop.time():
            raise TimedOut("deadline")
        if not self._turns.locked():
            await self._turns.acquire()
            return
        bound = None if limits.pool is None else self.loop.time() + limits.pool
        at_deadline = end is not None and (bound is None or end < bound)
        try:
            async with asyncio.timeout_at(end if at_deadline else bound):
                await self._turns.acquire()
        except TimeoutError as error:
            raise TimedOut("deadline" if at_deadline else "pool") from error

    def leave(self) -> None:
        self._turns.release()

    def drop(self, response: aiohttp.ClientResponse) -> None:
        response.close()
        self.leave()

    async def route(self, origin: str) -> Route:
        """The way to an origin, found once."""
        route = self.routes.get(origin)
        if route is None:
            url = URL(origin)
            proxy = self.network.proxy(url.scheme, url.host or "", url.port or 0)
            tls = await asyncio.to_thread(self.network.tls) if url.scheme == "https" else None
            route = self.routes[origin] = Route(proxy, tls)
        return route


async def _closing(session: aiohttp.ClientSession) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await session.close()


def _socket(address: Any) -> socket.socket:
    family, kind, protocol, _, _ = address
    sock = socket.socket(family, kind, protocol)
    tune(sock)
    return sock


class Sessions:
    """The sessions of one process for one `Network`, by event loop."""

    _shared: dict[Network, Sessions] = {}  # noqa: RUF012  the registry of the process
    _inherited: list[Here] = []  # noqa: RUF012  the parent's: closing them would write to its loop and its sockets

    def __init__(self, network: Network) -> None:
        self.network = network
        self.users: weakref.WeakSet[Aio] = weakref.WeakSet()
        self._by_loop: dict[asyncio.AbstractEventLoop, Here] = {}

    @classmethod
    def shared(cls, network: Network) -> Sessions:
        """The sessions for these settings."""
        return cls._shared.setdefault(network, cls(network))

    def here(self) -> Here:
        """What the running loop has."""
        loop = asyncio.get_running_loop()
        here = self._by_loop.get(loop)
        if here is None or here.session.closed:
            for other in [other for other in list(self._by_loop) if other.is_closed()]:
                _abandon(self._by_loop.pop(other))
            here = self._by_loop[loop] = Here(self.network)
        return here

    async def end(self) -> None:
        Sessions._shared.pop(self.network, None)
        mine = asyncio.get_running_loop()
        while self._by_loop:
            loop, here = self._by_loop.popitem()
            if loop is mine:
                await here.keeper.aclose()
            elif loop.is_closed():
                _abandon(here)
            # Any other loop is told to close its session by letting go of its keeper.

    @classmethod
    def after_fork(cls) -> None:
        """Starts the child with nothing of its parent's."""
        for sessions in cls._shared.values():
            cls._inherited.extend(sessions._by_loop.values())
            sessions._by_loop.clear()


def _abandon(here: Here) -> None:
    """Closes the sockets of a loop that ended without closing its asynchronous generators first.

    Nothing can run in that loop any more, so this reaches past asyncio for the sockets themselves.
    """
    if here.session.closed:
        return
    connector: Any = here.session.connector
    here.session.detach()
    connector._closed = True  # else it warns
    idle = [protocol for protocols in connector._conns.values() for protocol, _ in protocols]
    for protocol in (*idle, *connector._acquired):
        transport = getattr(protocol, "transport", None)
        while transport is not None:
            if hasattr(transport, "_closed"):  # TLS: it stands on another transport
                transport._closed = True
            sock = getattr(transport, "_sock", None)
            if sock is not None:
                transport._sock = None
                sock.close()
            transport = getattr(getattr(transport, "_ssl_protocol", None), "_transport", None)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=Sessions.after_fork)
