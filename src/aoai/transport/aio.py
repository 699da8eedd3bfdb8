"""The async transport: aiohttp, with one session per event loop.

A client may be used in any loop, in several, and one after the other: sessions belong to loops and end with them.
Redirects are not followed, cookies not kept, and no error of aiohttp's gets out bare.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal

import aiohttp
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

from ..wire.faults import ConnectFailed, ConnectionLost, Fault, TimedOut
from ..wire.secrets import safe_text
from ..wire.values import Headers, Reply, Request
from .network import Network, origin_and_target
from .sessions import Here, Route, Sessions
from .upload import PIECE, Upload

__all__ = ["Aio"]

Clock = Callable[[], float]

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
        """Sends one request; the body of the reply is unread, unless it came together with the headers."""
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
        body = Reading(here, response, end, self._clock)
        reply = Reply(response.status, headers, request, body=body, http_version=version)
        content, most = response.content, limits.body
        if not request.stream and content.is_eof() and (most is None or content.total_bytes <= most):
            reply.content, reply.body = body.arrived(), None
        return reply

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
    message = safe_text(str(error)) or type(error).__name__
    if isinstance(error, aiohttp.ServerDisconnectedError) and not isinstance(error.message, str):
        message = "the server closed the connection within the head of its answer"  # of which it would tell all
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
    """The body of a reply."""

    __slots__ = ("_clock", "_end", "_here", "_response")

    def __init__(self, here: Here, response: aiohttp.ClientResponse, end: float | None, clock: Clock) -> None:
        self._here = here
        self._response: aiohttp.ClientResponse | None = response
        self._end = end
        self._clock = clock

    def arrived(self) -> bytes:
        """The whole body, if the end of it is here already."""
        assert self._response is not None
        data = self._response.content.read_nowait()
        self._finish()
        return data

    async def read(self, due: float | None = None) -> bytes:
        """The next bytes, decoded; `b""` at the end."""
        response, end = self._response, self._end
        if response is None:
            return b""
        if due is not None:
            due += self._here.loop.time() - self._clock()
            end = due if end is None else min(due, end)
        content = response.content
        try:
            if end is None:
                data = await content.readany()
            elif end <= self._here.loop.time():
                raise TimedOut("deadline")
            else:
                async with asyncio.timeout_at(end):
                    data = await content.readany()
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
