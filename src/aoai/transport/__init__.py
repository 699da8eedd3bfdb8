"""What carries a Request and brings back a Reply. The only part of aoai that imports HTTP libraries.

Each transport is one small file behind one method, loaded on first use. Where `Request.stream` is set, a Reply comes
back as soon as its headers have arrived, with its body unread; else it may have been read. What fails below HTTP is
raised as a `wire.faults.Fault`; redirects, retries and credentials are not a transport's business.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import Any, Protocol, cast

from ..ontrio import on_trio
from ..wire.faults import ConnectFailed, ConnectionLost, Fault, TimedOut
from ..wire.values import Reply, Request

__all__ = [
    "AsyncTransport",
    "ConnectFailed",
    "ConnectionLost",
    "Fault",
    "TimedOut",
    "Transport",
    "async_transport",
    "transport",
]

Clock = Callable[[], float]


class Transport(Protocol):
    """Sends requests, blocking the thread that asks."""

    def send(self, request: Request) -> Reply: ...
    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """`Transport`, awaited."""

    async def send(self, request: Request) -> Reply: ...
    async def close(self) -> None: ...


def transport(http_client: Any = None, *, clock: Clock = time.monotonic) -> Transport:
    """The transport of a blocking client: ours, or around the user's own `httpx.Client` or `httpx2.Client`."""
    if http_client is None:
        return _First(clock)
    if not hasattr(http_client, "build_request"):
        return cast(Transport, _checked(http_client, blocking=True))
    from .borrowed import Borrowed

    return Borrowed(_checked(http_client, blocking=True), clock=clock)


def async_transport(http_client: Any = None, *, clock: Clock = time.monotonic) -> AsyncTransport:
    """The transport of an async client: ours, or around the user's own `httpx.AsyncClient` or `httpx2.AsyncClient`."""
    if http_client is None:
        return cast(AsyncTransport, _AsyncFirst(clock))
    if not hasattr(http_client, "build_request"):
        return cast(AsyncTransport, _checked(http_client, blocking=False))
    from .borrowed import AsyncBorrowed

    return AsyncBorrowed(_checked(http_client, blocking=False), clock=clock)


def _checked(http_client: Any, *, blocking: bool) -> Any:
    """`http_client`, if it is of the right colour."""
    send = getattr(http_client, "send", None)
    if hasattr(http_client, "build_request"):
        awaited = hasattr(http_client, "aclose")  # whatever instrumentation has made of `send`
    else:
        awaited = bool(getattr(getattr(send, "__code__", None), "co_flags", 0) & _COROUTINE)
    if callable(send) and awaited != blocking:
        return http_client
    wanted = "Client" if blocking else "AsyncClient"
    kind = f"{type(http_client).__module__}.{type(http_client).__qualname__}"
    raise TypeError(
        f"Invalid `http_client` argument: it must be an instance of httpx.{wanted} or httpx2.{wanted}, not {kind}"
    )


class _First:
    """Makes the transport with the first request, so that a client costs nothing until it is used."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._transport: Transport | None = None
        self._closed = False

    def send(self, request: Request) -> Reply:
        if self._transport is None:
            _refuse(self._closed)
            from .plain import Plain

            self._transport = Plain(clock=self._clock)
        return self._transport.send(request)

    def close(self) -> None:
        transport, self._transport, self._closed = self._transport, None, True
        if transport is not None:
            transport.close()


class _AsyncFirst:
    """`_First`, awaited."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._transport: AsyncTransport | None = None
        self._closed = False

    def send(self, request: Request) -> Coroutine[Any, Any, Reply]:
        if self._transport is None:
            _refuse(self._closed)
            if on_trio():
                raise RuntimeError(
                    "The transport of async clients runs on asyncio, and this is trio. "
                    "Pass http_client=httpx2.AsyncClient(), which runs on both."
                )
            from .aio import Aio

            self._transport = Aio(clock=self._clock)
        return self._transport.send(request)  # not awaited here: that would be one more coroutine in every call

    async def close(self) -> None:
        transport, self._transport, self._closed = self._transport, None, True
        if transport is not None:
            await transport.close()


def _refuse(closed: bool) -> None:
    if closed:
        raise RuntimeError("This client is closed. Make a new one, or close it later.")


_COROUTINE = 0x80  # inspect.CO_COROUTINE, without importing inspect
