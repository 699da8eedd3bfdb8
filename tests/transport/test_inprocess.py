"""An ASGI application as a transport: streaming with backpressure, disconnects, and errors."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import pytest
from starlette.applications import Starlette
from starlette.requests import Request as Asked
from starlette.responses import JSONResponse, StreamingResponse
from starlette.routing import Route

from aoai.transport import ConnectionLost, TimedOut, async_transport
from aoai.transport.inprocess import InProcess
from aoai.wire.values import Limits, Request

T = TypeVar("T")
URL = "http://local.test/openai/v1/echo/a%20b?x=1&y=2"


def run(app: Any, use: Callable[[InProcess], Awaitable[T]], **options: Any) -> T:
    async def main() -> T:
        made = InProcess(app, **options)
        try:
            return await use(made)
        finally:
            await made.close()

    return asyncio.run(main())


async def start(send: Any, *headers: tuple[bytes, bytes]) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": list(headers)})


def piece(body: bytes, more: bool = True) -> dict[str, Any]:
    return {"type": "http.response.body", "body": body, "more_body": more}


@pytest.mark.parametrize("body", [b'{"a": 1}', [b'{"a"', b"", b": 1}"]])
def test_an_application_sees_the_request(body: Any) -> None:
    async def echo(asked: Asked) -> JSONResponse:
        path = (asked.scope["path"], asked.scope["raw_path"].decode())
        seen = {"path": path, "query": str(asked.query_params), "body": (await asked.body()).decode()}
        return JSONResponse({**seen, "host": asked.headers["host"], "name": asked.headers["x-name"]}, 201)

    app = Starlette(routes=[Route("/openai/v1/echo/{rest:path}", echo, methods=["POST"])])

    async def use(client: InProcess) -> Any:
        reply = await async_transport(client).send(Request("POST", URL, {"X-Name": "a"}, body))
        return reply.status_code, json.loads(await reply.aread())

    status, seen = run(app, use)
    assert status == 201
    assert seen == {
        "path": ["/openai/v1/echo/a b", "/openai/v1/echo/a%20b"],
        "query": "x=1&y=2",
        "body": '{"a": 1}',
        "host": "local.test",
        "name": "a",
    }


def test_an_application_is_held_back_until_it_is_read() -> None:
    sent: list[int] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await start(send)
        for number in range(100):
            await send(piece(b"%d " % number))
            sent.append(number)
        await send(piece(b"", more=False))

    async def use(client: InProcess) -> None:
        reply = await client.send(Request("GET", URL, stream=True))
        assert reply.body is not None
        for expected in range(5):
            assert await reply.body.read() == b"%d " % expected  # type: ignore[misc]
            for _ in range(10):
                await asyncio.sleep(0)
            assert len(sent) <= expected + 3
        rest = await reply.aread()
        assert rest.split() == [b"%d" % number for number in range(5, 100)]
        assert len(sent) == 100

    run(app, use)


@pytest.mark.parametrize("how", ["listens", "ignores", "starlette"])
def test_leaving_early_tells_the_application(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aoai.transport.inprocess._PATIENCE", 0.02)
    ended: list[str] = []

    async def endless() -> Any:
        try:
            while True:
                yield b"data: x\n\n"
                await asyncio.sleep(0)
        finally:
            ended.append("closed")

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if how == "starlette":
            return await StreamingResponse(endless())(scope, receive, send)
        await start(send)
        await send(piece(b"data: x\n\n"))
        try:
            while how == "ignores":
                await asyncio.sleep(0.001)
                await send(piece(b"data: x\n\n"))
            while (message := await receive())["type"] != "http.disconnect":
                pass
            ended.append(message["type"])
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    async def use(client: InProcess) -> None:
        reply = await client.send(Request("GET", URL, stream=True))
        assert reply.body is not None
        assert await reply.body.read() == b"data: x\n\n"  # type: ignore[misc]
        await reply.aclose()
        assert not client._open

    run(app, use)
    assert ended == [{"listens": "http.disconnect", "ignores": "cancelled", "starlette": "closed"}[how]]


def test_work_after_the_answer_goes_on() -> None:
    done = asyncio.Event()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await start(send)
        await send(piece(b"ok", more=False))
        await asyncio.sleep(0)
        done.set()

    async def use(client: InProcess) -> None:
        assert await (await client.send(Request("GET", URL))).aread() == b"ok"
        await done.wait()

    run(app, use)


@pytest.mark.parametrize("early", [True, False])
def test_an_error_of_the_application_is_raised_as_it_is(early: bool) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        if not early:
            await start(send)
            await send(piece(b"begun"))
        raise LookupError("in the application")

    async def use(client: InProcess) -> None:
        with pytest.raises(LookupError, match="in the application"):
            await (await client.send(Request("GET", URL))).aread()

    run(app, use)


@pytest.mark.parametrize("early", [True, False])
def test_an_application_that_just_ends_is_a_lost_connection(early: bool) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        if not early:
            await start(send)

    async def use(client: InProcess) -> None:
        with pytest.raises(ConnectionLost, match="ended before"):
            await (await client.send(Request("GET", URL))).aread()

    run(app, use)


@pytest.mark.parametrize(
    ("limits", "phase"),
    [(Limits(read=0.02), "read"), (Limits(deadline=10.02), "deadline"), (Limits(deadline=9), "deadline")],
)
@pytest.mark.parametrize("early", [True, False])
def test_limits_hold(limits: Limits, phase: str, early: bool) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        if not early:
            await start(send)
        await receive()
        await receive()

    async def use(client: InProcess) -> None:
        with pytest.raises(TimedOut) as caught:
            await (await client.send(Request("GET", URL, limits=limits))).aread()
        assert caught.value.phase == phase
        assert not client._open

    run(app, use, clock=lambda: 10.0)


def test_encoded_bodies_are_decoded_and_broken_ones_are_lost() -> None:
    packed = gzip.compress(b"plain" * 100)

    def app(body: bytes) -> Any:
        async def application(scope: Any, receive: Any, send: Any) -> None:
            await start(send, (b"content-encoding", b"gzip"))
            await send(piece(body[:9]))
            await send(piece(body[9:], more=False))

        return application

    async def use(client: InProcess) -> bytes:
        return await (await client.send(Request("GET", URL))).aread()

    assert run(app(packed), use) == b"plain" * 100
    with pytest.raises(ConnectionLost, match="decoded"):
        run(app(packed[:-4]), use)


def test_cancelling_ends_the_application() -> None:
    ended = asyncio.Event()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        assert (await receive())["type"] == "http.disconnect"
        ended.set()

    async def use(client: InProcess) -> None:
        task = asyncio.create_task(client.send(Request("GET", URL)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert ended.is_set()

    run(app, use)
