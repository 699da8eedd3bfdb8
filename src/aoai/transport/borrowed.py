"""Transports around a user's own HTTP client: `httpx` or `httpx2`, of either colour.

The client keeps its proxies, certificates, hooks, mounts and mock transports. Neither library is imported here: their
errors are known by name. Inside a blocking client a deadline can only shorten the limits of its single steps.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from typing import Any, Literal

from ..ontrio import on_trio
from ..wire.faults import ConnectFailed, ConnectionLost, Fault, TimedOut
from ..wire.secrets import safe_text
from ..wire.values import AsyncBody, Body, Headers, Reply, Request
from .upload import Upload

__all__ = ["AsyncBorrowed", "AsyncReading", "Borrowed", "Reading", "adopted"]

Clock = Callable[[], float]

Step = Literal["connect", "read", "write", "pool"]

_TIMEOUTS: dict[str, Step] = {
    "ConnectTimeout": "connect",
    "ReadTimeout": "read",
    "WriteTimeout": "write",
    "PoolTimeout": "pool",
    "TimeoutException": "read",  # of which the others are; a test may raise it itself
}
_BEFORE_SENDING = {"ConnectError", "ProxyError", "UnsupportedProtocol", "InvalidURL"}
_LATER = {"RequestError", "StreamError", "OSError", "EndOfStream", "BrokenResourceError", "ClosedResourceError"}
"""Of httpx, of Python, and those of anyio that httpx lets through."""


class Borrowed:
    """Sends requests with an `httpx.Client` or `httpx2.Client`."""

    def __init__(self, client: Any, *, clock: Clock = time.monotonic) -> None:
        self._client = client
        self._clock = clock

    def send(self, request: Request) -> Reply:
        """Sends one request; the reply comes back with its body unread."""
        left = _left(request, self._clock)
        try:
            built = _built(self._client, request, request.body, left)
            response = self._client.send(built, stream=True, follow_redirects=False)
        except Exception as error:
            fault = _fault(error, request, self._clock)
            if fault is None:
                raise
            raise fault from error
        return _reply(response, request, Reading(response, request, self._clock))

    def close(self) -> None:
        """Closes the user's client, as the end of `with OpenAI(http_client=...)` does in `openai`."""
        self._client.close()


class Reading:
    """The body of a reply."""

    __slots__ = ("_clock", "_pieces", "_request", "_response")

    def __init__(self, response: Any, request: Request, clock: Clock) -> None:
        self._response, self._request, self._clock = response, request, clock
        self._pieces: Iterator[bytes] = response.iter_bytes()

    def read(self, due: float | None = None) -> bytes:
        """The next bytes, decoded; `b""` at the end. The client of the user cannot be told of a nearer deadline."""
        try:
            _left(self._request, self._clock)
            return next((piece for piece in self._pieces if piece), b"")
        except Exception as error:
            self.close()
            fault = _fault(error, self._request, self._clock)
            if fault is None:
                raise
            raise fault from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Gives the connection back or drops it; that is the client's to judge."""
        self._response.close()


class AsyncBorrowed:
    """Sends requests with an `httpx.AsyncClient` or `httpx2.AsyncClient`."""

    def __init__(self, client: Any, *, clock: Clock = time.monotonic) -> None:
        self._client = client
        self._clock = clock

    async def send(self, request: Request) -> Reply:
        """Sends one request; the reply comes back with its body unread."""
        left = _left(request, self._clock)
        body = request.body
        content: Any = body if body is None or isinstance(body, bytes) else Upload(body).pieces(None)
        try:
            built = _built(self._client, request, content, left)
            async with _within(left):
                response = await self._client.send(built, stream=True, follow_redirects=False)
        except Exception as error:
            fault = _fault(error, request, self._clock)
            if fault is None:
                raise
            raise fault from error
        return _reply(response, request, AsyncReading(response, request, self._clock))

    async def close(self) -> None:
        """Closes the user's client, as the end of `async with AsyncOpenAI(http_client=...)` does in `openai`."""
        await self._client.aclose()


class AsyncReading:
    """The body of a reply, awaited."""

    __slots__ = ("_clock", "_pieces", "_request", "_response")

    def __init__(self, response: Any, request: Request, clock: Clock) -> None:
        self._response, self._request, self._clock = response, request, clock
        self._pieces: AsyncIterator[bytes] = response.aiter_bytes()

    async def read(self, due: float | None = None) -> bytes:
        """The next bytes, decoded; `b""` at the end."""
        try:
            async with _within(_left(self._request, self._clock, due)):
                async for piece in self._pieces:
                    if piece:
                        return piece
            return b""
        except Exception as error:
            await self.close()
            fault = _fault(error, self._request, self._clock)
            if fault is None:
                raise
            raise fault from error

    async def close(self) -> None:
        """Gives the connection back or drops it; that is the client's to judge."""
        end = getattr(self._pieces, "aclose", None)  # a generator that is left to itself is complained about by trio
        if end is not None and not getattr(self._pieces, "ag_running", False):
            await end()
        await self._response.aclose()


def _within(seconds: float | None) -> AbstractAsyncContextManager[Any]:
    """Raises TimeoutError if what is inside takes longer, in the event loop that is running."""
    if on_trio():
        from ..ontrio import within

        return within(seconds)
    import asyncio

    return asyncio.timeout(seconds)


def _left(request: Request, clock: Clock, due: float | None = None) -> float | None:
    """Seconds to the deadline."""
    deadline = request.limits.by(due).deadline
    if deadline is None:
        return None
    left = deadline - clock()
    if left <= 0:
        raise TimedOut("deadline")
    return left


def _built(client: Any, request: Request, content: Any, left: float | None) -> Any:
    limits = request.limits
    steps = [limits.connect, limits.read, limits.write, limits.pool]
    if left is not None:
        steps = [left if step is None else min(step, left) for step in steps]
    return client.build_request(
        request.method, request.url, headers=dict(request.headers), content=content, timeout=tuple(steps)
    )


def adopted(response: Any, reading: Callable[[Any, Request, Clock], Body | AsyncBody]) -> Reply:
    """A response of httpx that no client of ours asked for, as tests make them; its body is still to be read."""
    asked = getattr(response, "_request", None)  # `request` raises where there is none
    request = Request("GET", "") if asked is None else Request(asked.method, str(asked.url), dict(asked.headers))
    return _reply(response, request, reading(response, request, time.monotonic))


def _reply(response: Any, request: Request, body: Body | AsyncBody) -> Reply:
    headers = Headers(response.headers.multi_items())
    return Reply(response.status_code, headers, request, body=body, http_version=response.http_version)


def _fault(error: Exception, request: Request, clock: Clock) -> Fault | None:
    """What an error of the client means; None, if it is not about the network."""
    if isinstance(error, Fault):
        return error
    names = {kind.__name__ for kind in type(error).__mro__}
    late = request.limits.deadline is not None and request.limits.deadline <= clock()
    step: Step | None = next((_TIMEOUTS[name] for name in _TIMEOUTS if name in names), None)
    if late or (step is None and isinstance(error, TimeoutError)):
        return TimedOut("deadline")
    if step is not None:
        return TimedOut(step)
    message = safe_text(str(error)) or type(error).__name__
    if names & _BEFORE_SENDING:
        return ConnectFailed(message)
    return ConnectionLost(message) if names & _LATER else None
