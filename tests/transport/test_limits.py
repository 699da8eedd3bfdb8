"""What a reply may take of time and memory, over real sockets and in both colours."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

import aoai
from aoai import AsyncOpenAI, OpenAI, ReplyLimits

BOMB = gzip.compress(b"x" * (64 << 20))
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"


def chunked(data: bytes) -> bytes:
    return b"Transfer-Encoding: chunked\r\n\r\n" + b"%x\r\n%b\r\n0\r\n\r\n" % (len(data), data)


def sized(data: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n" % len(data) + data


def blocking(url: str, limits: ReplyLimits, use: Callable[[Any], Any]) -> Any:
    with OpenAI(api_key="k", base_url=url, max_retries=0, reply_limits=limits) as client:
        return use(client)


def awaiting(url: str, limits: ReplyLimits, use: Callable[[Any], Any]) -> Any:
    async def main() -> Any:
        async with AsyncOpenAI(api_key="k", base_url=url, max_retries=0, reply_limits=limits) as client:
            made = await use(client)
            return [event async for event in made] if hasattr(made, "__aiter__") else made

    return asyncio.run(main())


both = pytest.mark.parametrize("run", [blocking, awaiting])


@both
@pytest.mark.parametrize("framed", [chunked, sized])
def test_r35_a_small_body_that_unpacks_to_a_huge_one_is_stopped(
    answering: Any, run: Callable[..., Any], framed: Callable[[bytes], bytes]
) -> None:
    server = answering(HEAD + framed(BOMB))
    run(server.url, ReplyLimits(file_bytes=100 << 20), lambda client: client.files.content("f"))  # it is well formed
    tracemalloc.start()
    try:
        with pytest.raises(aoai.APIResponseValidationError, match="more than 1,048,576 bytes"):
            run(server.url, ReplyLimits(body_bytes=1 << 20), lambda client: client.files.retrieve("f"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 16 << 20  # of the 64 MiB that it unpacks to


@both
@pytest.mark.parametrize("framed", [chunked, sized])
@pytest.mark.parametrize("size", [4 << 20, 3000])  # the small one comes together with its head
def test_r35_a_plain_body_is_stopped_at_its_limit(
    answering: Any, run: Callable[..., Any], framed: Callable[[bytes], bytes], size: int
) -> None:
    server = answering(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + framed(b"x" * size))
    with pytest.raises(aoai.APIResponseValidationError, match="more than 2,500 bytes") as caught:
        run(server.url, ReplyLimits(body_bytes=2500), lambda client: client.files.retrieve("f"))
    assert caught.value.response.content == b"x" * 2048


@both
def test_r13_a_service_that_sends_only_comments_is_given_up(serve: Any, run: Callable[..., Any]) -> None:
    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.send(EVENTS)
        peer.drip(b": ping\n\n" * 1000, 0.002)

    server = serve(script)

    def use(client: Any) -> Any:
        made = client.responses.create(model="m", input="x", stream=True)
        return made if asyncio.iscoroutine(made) else list(made)

    with pytest.raises(aoai.APITimeoutError, match=r"no event came within 0\.05 s"):
        run(server.url, ReplyLimits(first_event=0.05), use)
    assert server.left.wait(5)


@both
def test_r13_a_service_that_falls_silent_is_given_up(serve: Any, run: Callable[..., Any]) -> None:
    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.send(EVENTS + b'event: response.created\ndata: {"type": "response.created"}\n\n')
        if peer.gone():
            server.left.set()

    server = serve(script)

    def use(client: Any) -> Any:
        made = client.responses.create(model="m", input="x", stream=True)
        return made if asyncio.iscoroutine(made) else list(made)

    with pytest.raises(aoai.APITimeoutError, match=r"no event came for 0\.05 s"):
        run(server.url, ReplyLimits(gap=0.05), use)
    assert server.left.wait(5)
