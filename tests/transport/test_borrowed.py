"""A user's own client, of either library and either colour: it is used as it is, and its errors are ours."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import httpx2
import pytest

from aoai.transport import ConnectFailed, ConnectionLost, TimedOut, async_transport, transport
from aoai.wire.values import Limits, Reply, Request

libraries = pytest.mark.parametrize("library", [httpx, httpx2], ids=["httpx", "httpx2"])
Ask = Callable[..., tuple[Reply, list[bytes]]]


def blocking(library: Any, handler: Any, request: Request, **options: Any) -> tuple[Reply, list[bytes]]:
    with library.Client(transport=library.MockTransport(handler), **options) as client:
        reply = transport(client).send(request)
        return reply, list(reply.iter_raw())


def awaiting(library: Any, handler: Any, request: Request, **options: Any) -> tuple[Reply, list[bytes]]:
    async def ask() -> tuple[Reply, list[bytes]]:
        async with library.AsyncClient(transport=library.MockTransport(handler), **options) as client:
            reply = await async_transport(client).send(request)
            return reply, [piece async for piece in reply.aiter_raw()]

    return asyncio.run(ask())


both = pytest.mark.parametrize("ask", [blocking, awaiting])


def post(body: Any = b"{}", stream: bool = False, **limits: Any) -> Request:
    return Request("POST", "http://resource.example/v1/x?y=1", {"x-name": "a"}, body, stream, Limits(**limits))


@libraries
@both
def test_a_request_goes_through_the_users_client(ask: Ask, library: Any) -> None:
    seen: list[Any] = []

    def handler(request: Any) -> Any:
        seen.append(request)
        return library.Response(201, headers=[("x-request-id", "r1"), ("x-two", "1"), ("x-two", "2")], content=b"ok")

    limits = {"connect": 1.0, "read": 2.0, "write": 3.0, "pool": 4.0}
    reply, pieces = ask(library, handler, post(**limits), headers={"x-mine": "b"})
    (request,) = seen
    assert (request.method, str(request.url)) == ("POST", "http://resource.example/v1/x?y=1")
    assert (request.content, request.headers["x-name"], request.headers["x-mine"]) == (b"{}", "a", "b")
    assert request.extensions["timeout"] == limits
    assert (reply.status_code, reply.request_id, b"".join(pieces)) == (201, "r1", b"ok")
    assert reply.headers.get_list("x-two") == ["1", "2"]


@libraries
@both
@pytest.mark.parametrize("length", [True, False])
def test_a_body_in_pieces_goes_through(ask: Ask, library: Any, length: bool) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"abc"
        yield b"def"

    def handler(request: Any) -> Any:
        assert ("content-length" in request.headers) == length
        return library.Response(200, content=request.read())

    async def async_handler(request: Any) -> Any:
        assert ("content-length" in request.headers) == length
        return library.Response(200, content=await request.aread())

    request = Request("PUT", "http://resource.example/", {"content-length": "6"} if length else {}, pieces())
    assert b"".join(ask(library, handler if ask is blocking else async_handler, request)[1]) == b"abcdef"


@libraries
@both
def test_a_stream_arrives_in_pieces_and_decoded(ask: Ask, library: Any) -> None:
    class Body(library.SyncByteStream, library.AsyncByteStream):  # type: ignore[misc, name-defined]
        def __iter__(self) -> Iterator[bytes]:
            yield from (b"one", b"", b"two")

        async def __aiter__(self) -> Any:
            for piece in self:
                yield piece

    reply, pieces = ask(library, lambda _: library.Response(200, stream=Body()), post(stream=True))
    assert pieces == [b"one", b"two"]
    assert reply.is_closed


@libraries
@both
def test_redirects_are_left_to_the_caller(ask: Ask, library: Any) -> None:
    moved = library.Response(307, headers={"location": "/elsewhere"})
    assert ask(library, lambda _: moved, post(), follow_redirects=True)[0].status_code == 307


@libraries
@both
@pytest.mark.parametrize(
    ("error", "expected", "phase"),
    [
        ("ConnectError", ConnectFailed, None),
        ("ProxyError", ConnectFailed, None),
        ("UnsupportedProtocol", ConnectFailed, None),
        ("ReadError", ConnectionLost, None),
        ("WriteError", ConnectionLost, None),
        ("RemoteProtocolError", ConnectionLost, None),
        ("DecodingError", ConnectionLost, None),
        ("ConnectTimeout", TimedOut, "connect"),
        ("ReadTimeout", TimedOut, "read"),
        ("WriteTimeout", TimedOut, "write"),
        ("PoolTimeout", TimedOut, "pool"),
    ],
)
@pytest.mark.parametrize("early", [True, False])
def test_its_errors_become_ours(
    ask: Ask, library: Any, error: str, expected: type[Exception], phase: str | None, early: bool
) -> None:
    raised = getattr(library, error)("what happened")

    class Broken(library.SyncByteStream, library.AsyncByteStream):  # type: ignore[misc, name-defined]
        def __iter__(self) -> Iterator[bytes]:
            yield b"one"
            raise raised

        async def __aiter__(self) -> Any:
            for piece in self:
                yield piece

    def handler(_: Any) -> Any:
        if early:
            raise raised
        return library.Response(200, stream=Broken())

    with pytest.raises(expected) as caught:
        ask(library, handler, post(stream=True))
    assert caught.value.__cause__ is raised
    assert getattr(caught.value, "phase", None) == phase


@libraries
@both
def test_errors_that_are_not_the_networks_pass(ask: Ask, library: Any) -> None:
    def handler(_: Any) -> Any:
        raise LookupError("of the user's own transport")

    with pytest.raises(LookupError, match="own transport"):
        ask(library, handler, post())


@libraries
@both
def test_a_deadline_shortens_the_limits_and_ends_the_reading(ask: Ask, library: Any) -> None:
    class Endless(library.SyncByteStream, library.AsyncByteStream):  # type: ignore[misc, name-defined]
        def __iter__(self) -> Iterator[bytes]:
            while True:
                yield b": ping\n\n"

        async def __aiter__(self) -> Any:
            while True:
                await asyncio.sleep(0)
                yield b": ping\n\n"

    def handler(request: Any) -> Any:
        assert 0 < request.extensions["timeout"]["read"] <= 0.1
        assert request.extensions["timeout"]["connect"] == 0.001
        return library.Response(200, stream=Endless())

    with pytest.raises(TimedOut) as caught:
        ask(library, handler, post(stream=True, connect=0.001, deadline=time.monotonic() + 0.1))
    assert caught.value.phase == "deadline"
    with pytest.raises(TimedOut) as caught:
        ask(library, handler, post(deadline=time.monotonic()))
    assert caught.value.phase == "deadline"


@libraries
def test_an_async_deadline_interrupts_a_client_that_hangs(library: Any) -> None:
    async def handler(_: Any) -> Any:
        await asyncio.sleep(5)

    with pytest.raises(TimedOut) as caught:
        awaiting(library, handler, post(deadline=time.monotonic() + 0.02))
    assert caught.value.phase == "deadline"


@libraries
def test_closing_closes_the_users_client(library: Any) -> None:
    client = library.Client()
    transport(client).close()
    assert client.is_closed

    async def main() -> None:
        client = library.AsyncClient()
        await async_transport(client).close()
        assert client.is_closed

    asyncio.run(main())


@libraries
def test_a_client_of_the_other_colour_is_refused(library: Any) -> None:
    with pytest.raises(TypeError, match=r"must be an instance of httpx\.Client .*not httpx2?\..*AsyncClient"):
        transport(library.AsyncClient())
    with (
        library.Client() as client,
        pytest.raises(TypeError, match=r"must be an instance of httpx\.AsyncClient .*not httpx2?\..*Client"),
    ):
        async_transport(client)
    with pytest.raises(TypeError, match=r"builtins\.str"):
        transport("http://proxy")


@libraries
def test_a_client_whose_send_was_wrapped_keeps_its_colour(library: Any) -> None:
    class Wrapped(library.AsyncClient):  # type: ignore[misc, name-defined]
        def send(self, *args: Any, **options: Any) -> Any:
            return super().send(*args, **options)

    async def main() -> bytes:
        client = Wrapped(transport=library.MockTransport(lambda _: library.Response(200, content=b"ok")))
        made = async_transport(client)
        try:
            return await (await made.send(post())).aread()
        finally:
            await made.close()

    assert asyncio.run(main()) == b"ok"


def test_a_transport_of_ones_own_is_used_as_it_is() -> None:
    class Own:
        def send(self, request: Request) -> Reply: ...  # type: ignore[empty-body]
        def close(self) -> None: ...

    own = Own()
    assert transport(own) is own
    with pytest.raises(TypeError):
        async_transport(own)
