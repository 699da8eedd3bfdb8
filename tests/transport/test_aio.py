"""The async transport against raw sockets: loops, limits, cancellation, and clients that nobody closes."""

from __future__ import annotations

import asyncio
import gc
import gzip
import os
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
import pytest

from aoai.transport import ConnectFailed, ConnectionLost, TimedOut, aio, async_transport, sessions
from aoai.transport.aio import Aio
from aoai.transport.network import Network
from aoai.transport.sessions import Sessions
from aoai.wire.values import Limits, Reply, Request

T = TypeVar("T")

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Request-Id: r1\r\n\r\nok"
EVENTS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
DONE = b"e\r\ndata: [DONE]\n\n\r\n"


def post(url: str, body: Any = b"{}", stream: bool = False, **limits: Any) -> Request:
    return Request("POST", f"{url}/v1/x?y=1", {"Content-Type": "application/json"}, body, stream, Limits(**limits))


def run(use: Callable[[Aio], Awaitable[T]], **options: Any) -> T:
    """Runs `use` with a transport in a loop of its own."""

    async def main() -> T:
        made = Aio(Network(), **options)
        try:
            return await use(made)
        finally:
            await made.close()

    return asyncio.run(main())


async def whole(client: Aio, request: Request) -> bytes:
    return await (await client.send(request)).aread()


def test_a_request_is_sent_with_what_http_needs_and_nothing_made_up(answering: Any) -> None:
    server = answering(OK)

    async def use(client: Aio) -> Reply:
        reply = await client.send(post(server.url))
        await reply.aread()
        return reply

    reply = run(use)
    head, body = server.requests[0]
    lines = head.decode().lower().split("\r\n")
    assert lines[0] == "post /v1/x?y=1 http/1.1"
    assert {f"host: 127.0.0.1:{server.port}", "content-length: 2", "accept-encoding: gzip, deflate"} <= set(lines)
    assert not [line for line in lines if line.startswith("user-agent")]
    assert (body, reply.status_code, reply.content, reply.request_id) == (b"{}", 200, b"ok", "r1")


def test_a_path_is_sent_as_it_was_written(answering: Any) -> None:
    server = answering(OK)
    run(lambda client: whole(client, Request("GET", f"{server.url}/a%2Fb/%7Ex?q=%41+b")))
    assert server.requests[0][0].startswith(b"GET /a%2Fb/%7Ex?q=%41+b HTTP/1.1\r\n")


def test_a_connection_is_used_again_and_a_closed_one_is_not(answering: Any) -> None:
    server = answering(OK, OK)

    async def use(client: Aio) -> None:
        for _ in range(2):
            assert await whole(client, post(server.url)) == b"ok"
        assert server.connections == 1
        await asyncio.sleep(0.02)  # for the loop to hear that the server hung up
        assert await whole(client, post(server.url)) == b"ok"
        assert server.connections == 2

    run(use)


def test_clients_share_connections_in_a_loop_until_the_last_is_closed(answering: Any) -> None:
    server = answering(OK, endless=True)

    async def main() -> None:
        first, second = Aio(Network()), Aio(Network())
        for client in (first, second):
            await whole(client, post(server.url))
        assert server.connections == 1
        await first.close()
        await whole(second, post(server.url))
        assert server.connections == 1
        await second.close()
        assert await asyncio.to_thread(server.left.wait, 5)
        with pytest.raises(RuntimeError, match="closed"):
            await second.send(post(server.url))

    asyncio.run(main())


def test_one_client_serves_loop_after_loop(answering: Any) -> None:
    server = answering(OK, endless=True)
    client = Aio(Network())
    for turn in range(3):
        assert asyncio.run(whole(client, post(server.url))) == b"ok"
        assert server.connections == turn + 1
        assert server.left.wait(5)  # the loop took its connections with it
        server.left.clear()
    asyncio.run(client.close())


def test_one_client_serves_loops_at_the_same_time(answering: Any) -> None:
    server = answering(OK, endless=True)
    client = Aio(Network())
    got: list[bytes] = []

    async def many() -> None:
        got.extend(await asyncio.gather(*[whole(client, post(server.url)) for _ in range(20)]))

    threads = [threading.Thread(target=asyncio.run, args=(many(),)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [b"ok"] * 60


def test_a_loop_that_was_closed_rudely_leaves_no_sockets(answering: Any) -> None:
    server = answering(OK, endless=True)
    client = Aio(Network())
    loop = asyncio.new_event_loop()
    loop.run_until_complete(whole(client, post(server.url)))
    loop.close()
    asyncio.run(whole(client, post(server.url)))
    assert server.left.wait(5)
    assert len(client._sessions._by_loop) == 1  # type: ignore[union-attr]
    gc.collect()  # a ResourceWarning would fail the test


FORGETFUL = """
import asyncio, gc, sys
import aoai.transport.aio
from aoai.transport import async_transport
from aoai.wire.values import Request

async def ask(client, stream=False):
    asyncio.get_running_loop().slow_callback_duration = 60  # that the machine is busy is no noise of ours
    reply = await client.send(Request("POST", sys.argv[1], {}, b"{}", stream))
    return reply if stream else await reply.aread()

async def forget():
    client = async_transport()
    await ask(client)
    await ask(client, stream=True)
    del client
    gc.collect()
    await asyncio.sleep(0)

async def leave_open():
    reply = await ask(kept, stream=True)
    await reply.body.read()
    return reply

kept = async_transport()
asyncio.run(forget())
held = asyncio.run(leave_open())
asyncio.run(ask(kept))
del held
loop = asyncio.new_event_loop()
loop.run_until_complete(ask(kept))
loop.close()
del kept
gc.collect()
"""


def test_forgotten_clients_and_streams_make_no_noise(answering: Any) -> None:
    server = answering(EVENTS + b"3\r\none\r\n0\r\n\r\n", endless=True)
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", FORGETFUL, server.url]
    paths = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(command, capture_output=True, text=True, env=paths, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_transport_is_made_with_its_first_request(answering: Any) -> None:
    server = answering(OK)

    async def main() -> None:
        made = async_transport()
        assert await (await made.send(post(server.url))).aread() == b"ok"
        await made.close()
        with pytest.raises(RuntimeError, match="closed"):
            await made.send(post(server.url))

    asyncio.run(main())


# -- bodies --------------------------------------------------------------------------------------


class Chunks:
    """Bytes that come awaited."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        async def pieces() -> AsyncIterator[bytes]:
            for piece in (b"abc", b"", b"def"):
                yield piece

        return pieces()


@pytest.mark.parametrize("body", [[b"abc", b"", b"def"], (b"abc", b"def"), Chunks()])
def test_an_iterable_goes_out_in_chunks_unless_its_length_is_given(answering: Any, body: Any) -> None:
    server = answering(OK, OK)

    async def use(client: Aio) -> None:
        await whole(client, post(server.url, body))
        await whole(client, Request("PUT", server.url, {"Content-Length": "6"}, body))

    run(use)
    assert [sent for _, sent in server.requests] == [b"3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n", b"abcdef"]


def test_a_large_body_arrives_whole(answering: Any) -> None:
    body = os.urandom(1 << 20) * 4
    server = answering(OK)
    run(lambda client: whole(client, post(server.url, body)))
    head, sent = server.requests[0]
    if b"chunked" in head.lower():
        sent = b"".join(piece for _, piece in _chunks(sent))
    assert sent == body


def _chunks(data: bytes) -> Iterator[tuple[int, bytes]]:
    while data:
        size, _, data = data.partition(b"\r\n")
        length = int(size, 16)
        yield length, data[:length]
        data = data[length + 2 :]


def test_a_file_is_read_outside_the_loop(answering: Any, tmp_path: Path) -> None:
    readers: set[int] = set()
    (tmp_path / "file").write_bytes(b"x" * 100)

    def pieces() -> Iterator[bytes]:
        with open(tmp_path / "file", "rb") as file:
            while piece := file.read(30):
                readers.add(threading.get_ident())
                yield piece

    server = answering(OK)
    run(lambda client: whole(client, Request("PUT", server.url, {"Content-Length": "100"}, pieces())))
    assert server.requests[0][1] == b"x" * 100
    assert threading.get_ident() not in readers


def test_an_error_of_the_callers_own_body_passes(answering: Any) -> None:
    def body() -> Iterator[bytes]:
        yield b"begun"
        raise FileNotFoundError("the caller's")

    server = answering(OK)
    with pytest.raises(FileNotFoundError, match="the caller's"):
        run(lambda client: whole(client, post(server.url, body())))
    assert server.left.wait(5)


@pytest.mark.parametrize("stream", [False, True])
def test_encoded_bodies_are_decoded(answering: Any, stream: bool) -> None:
    text = b"".join(b"data: %d\n\n" % number for number in range(5000))
    packed = gzip.compress(text)
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    server = answering(head + packed)
    assert run(lambda client: whole(client, post(server.url, stream=stream))) == text


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed_and_cookies_not_kept(answering: Any, status: int) -> None:
    moved = b"HTTP/1.1 %d Moved\r\nLocation: /elsewhere\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n" % status
    server = answering(moved, OK)

    async def use(client: Aio) -> int:
        reply = await client.send(post(server.url))
        await whole(client, post(server.url))
        return reply.status_code

    assert run(use) == status
    assert b"cookie" not in server.requests[1][0].lower()


@pytest.mark.parametrize("late", [False, True])
def test_a_stream_left_at_its_last_event_keeps_its_connection(
    serve: Any, late: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = threading.Event()

    def script(peer: Any, server: Any) -> None:
        while peer.request()[0]:
            if late:
                peer.send(EVENTS + DONE)
                assert seen.wait(5)
                peer.send(b"0\r\n\r\n")
            else:
                peer.send(EVENTS + DONE + b"0\r\n\r\n")

    server = serve(script)
    monkeypatch.setattr(aio, "_DRAIN", 5.0)

    async def use(client: Aio) -> None:
        for _ in range(3):
            reply = await client.send(post(server.url, stream=True))
            assert reply.body is not None
            assert await reply.body.read() == b"data: [DONE]\n\n"  # type: ignore[misc]
            seen.set()
            await reply.aclose()

    run(use)
    assert server.connections == 1


def test_a_stream_left_in_the_middle_drops_its_connection(answering: Any) -> None:
    server = answering(EVENTS + b"3\r\none\r\n", endless=True)

    async def use(client: Aio) -> None:
        reply = await client.send(post(server.url, stream=True))
        assert await reply.body.read() == b"one"  # type: ignore[misc, union-attr]
        started = time.monotonic()
        await reply.aclose()
        assert time.monotonic() - started < 1
        assert await asyncio.to_thread(server.left.wait, 5)

    run(use)


def test_cancelling_at_any_moment_leaves_the_client_usable(serve: Any) -> None:
    def script(peer: Any, server: Any) -> None:
        while (request := peer.request())[0]:
            if b"x-slow" not in request[0].lower():
                peer.send(OK)
            elif b"headers" in request[0]:
                peer.gone()
                return
            else:
                peer.send(EVENTS + b"3\r\none\r\n")
                peer.gone()
                return

    server = serve(script)

    async def use(client: Aio) -> None:
        for where in ("headers", "body"):
            for stream in (True, False):
                task = asyncio.create_task(whole(client, Request("GET", server.url, {"x-slow": where}, None, stream)))
                await asyncio.sleep(0.02)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                assert await whole(client, post(server.url)) == b"ok"
        here = client._sessions.here()  # type: ignore[union-attr]
        assert here._turns._value == sessions.MAX_CONNECTIONS
        assert not here.session.connector._acquired  # type: ignore[union-attr]

    run(use)


# -- what goes wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n012345678",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n0123",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n0123\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Len",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        b"<html>",
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    ],
)
def test_a_broken_answer_is_a_lost_connection(answering: Any, answer: bytes, stream: bool) -> None:
    server = answering(answer)
    with pytest.raises(ConnectionLost) as caught:
        run(lambda client: whole(client, post(server.url, stream=stream)))
    assert isinstance(caught.value.__cause__, aiohttp.ClientError)


def test_a_chunk_that_breaks_after_the_head_was_read_ends_the_wait(serve: Any) -> None:
    """aiohttp forgets who waits for the body; without a mend this lasts as long as the limit for reading."""
    read = threading.Event()

    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.send(EVENTS + b"3\r\none\r\n")
        read.wait(5)
        peer.send(b"zz\r\n")
        peer.gone()

    server = serve(script)

    async def use(client: Aio) -> None:
        reply = await client.send(post(server.url, stream=True))
        assert await reply.body.read() == b"one"  # type: ignore[misc, union-attr]
        read.set()
        with pytest.raises(ConnectionLost):
            await asyncio.wait_for(reply.body.read(), 5)  # type: ignore[arg-type, union-attr]

    run(use)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://nobody.invalid/", "ftp://host/", "https://a b/"])
def test_what_cannot_be_connected_to_fails_as_such(url: str) -> None:
    with pytest.raises(ConnectFailed):
        run(lambda client: whole(client, Request("GET", url)))


def test_a_header_that_http_cannot_carry_is_refused(answering: Any) -> None:
    server = answering(OK)
    with pytest.raises(ValueError):
        run(lambda client: whole(client, Request("GET", server.url, {"X-Name": "a\r\nX-Evil: 1"})))
    assert server.requests == []


# -- limits --------------------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    ("at_once", "dripped"),
    [
        (b"", b"HTTP/1.1 200 OK\r\n" + b"X-Slow: y\r\n" * 99),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n", b"z" * 999),
        (EVENTS, b"5\r\n: hi\n\r\n" * 99),
    ],
)
def test_dripping_bytes_cannot_outlast_a_deadline(serve: Any, at_once: bytes, dripped: bytes, stream: bool) -> None:
    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.send(at_once)
        peer.drip(dripped, every=0.005)

    server = serve(script)
    started = time.monotonic()
    with pytest.raises(TimedOut) as caught:
        run(lambda client: whole(client, post(server.url, stream=stream, deadline=time.monotonic() + 0.1)))
    assert caught.value.phase == "deadline"
    assert time.monotonic() - started < 0.6


def test_a_stream_that_never_pauses_meets_the_deadline(serve: Any) -> None:
    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.send(EVENTS)
        while True:
            peer.send(b"5\r\n: hi\n\r\n" * 99)

    server = serve(script)
    with pytest.raises(TimedOut) as caught:
        run(lambda client: whole(client, post(server.url, stream=True, deadline=time.monotonic() + 0.1)))
    assert caught.value.phase == "deadline"


def test_a_silent_server_meets_the_limit_for_reading(serve: Any) -> None:
    server = serve(lambda peer, server: peer.request() and peer.gone())
    with pytest.raises(TimedOut) as caught:
        run(lambda client: whole(client, post(server.url, read=0.02)))
    assert caught.value.phase == "read"


@pytest.mark.parametrize(("limits", "phase"), [({"write": 0.05}, "write"), ({"deadline": 0.05}, "deadline")])
def test_a_server_that_does_not_read_meets_the_limits(serve: Any, limits: dict[str, float], phase: str) -> None:
    stop = threading.Event()
    server = serve(lambda peer, server: stop.wait(5))
    if "deadline" in limits:
        limits = {"deadline": time.monotonic() + limits["deadline"]}
    with pytest.raises(TimedOut) as caught:
        run(lambda client: whole(client, post(server.url, b"x" * (32 << 20), **limits)))
    assert caught.value.phase == phase
    stop.set()


@pytest.mark.parametrize(("limits", "phase"), [({"pool": 0.02}, "pool"), ({"deadline": 0.02}, "deadline")])
def test_waiting_for_a_turn_is_limited(
    answering: Any, monkeypatch: pytest.MonkeyPatch, limits: dict[str, float], phase: str
) -> None:
    monkeypatch.setattr(sessions, "MAX_CONNECTIONS", 1)
    server = answering(EVENTS + b"3\r\none\r\n", OK, endless=True)

    async def use(client: Aio) -> None:
        stream = await client.send(post(server.url, stream=True))
        given = {"deadline": time.monotonic() + limits["deadline"]} if "deadline" in limits else limits
        with pytest.raises(TimedOut) as caught:
            await client.send(post(server.url, **given))
        assert caught.value.phase == phase
        await stream.aclose()
        reply = await client.send(post(server.url, stream=True))
        await reply.aclose()

    run(use)


def test_a_deadline_that_has_passed_sends_nothing(answering: Any) -> None:
    server = answering(OK)
    with pytest.raises(TimedOut) as caught:
        run(lambda client: whole(client, post(server.url, deadline=60.0)), clock=lambda: 60.0)
    assert caught.value.phase == "deadline"
    assert server.connections == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_gets_connections_of_its_own(serve: Any) -> None:
    def numbered(peer: Any, server: Any) -> None:
        while peer.request()[0]:
            peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n%d" % peer.number)

    async def asked_and_ended() -> bytes:
        told = await whole(client, post(server.url))
        told += b" of %d" % len(client._sessions._by_loop)  # type: ignore[union-attr]
        await client.close()  # which is nothing to the parent
        return told

    server = serve(numbered)
    client = Aio(Network())
    with asyncio.Runner() as runner:
        assert runner.run(whole(client, post(server.url))) == b"1"
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:  # pragma: no cover  (runs in the child)
            try:
                asyncio.set_event_loop(None)
                os.write(writer, asyncio.run(asked_and_ended()))
                gc.collect()
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        os.close(writer)
        with open(reader, "rb") as pipe:
            assert pipe.read() == b"2 of 1"
        assert runner.run(whole(client, post(server.url, deadline=time.monotonic() + 5))) == b"1"
        runner.run(client.close())
    assert Network() not in Sessions._shared
