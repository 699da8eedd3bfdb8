"""What the async transport keeps between requests: one aiohttp session per event loop, shared by equal settings.

A session ends with its loop, and nobody hears of one that was forgotten. Sending is in `aio.py`.
"""

from __future__ import annotations

import asyncio
import os
import socket
import weakref
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any

import aiohttp
from yarl import URL

from ..wire.faults import TimedOut
from ..wire.values import Limits
from .network import MAX_IDLE_SECONDS, Network, Proxy, tune
from .protocol import reading_on

if TYPE_CHECKING:
    import ssl

    from .aio import Aio

__all__ = ["Here", "Route", "Sessions"]

MAX_CONNECTIONS = 1000
"""Per event loop; further requests wait their turn, as long as `Limits.pool` says."""


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
            connector=reading_on(
                aiohttp.TCPConnector(
                    limit=0,
                    keepalive_timeout=MAX_IDLE_SECONDS,
                    resolver=aiohttp.ThreadedResolver(),
                    socket_factory=_socket,
                ),
                self.loop,
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
