"""CPU time per call and per stream event of HTTP libraries, bare, beside aoai's own transports.

    python benchmarks/transports.py

Libraries that are not installed are left out. This is what docs/decisions/0002-transport.md rests on; no client is in
it: the same bytes go out and come back, and are read to their end.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import importlib
from collections.abc import Awaitable, Callable, Iterator
from types import ModuleType
from typing import Any

from aoai.transport import async_transport, transport
from aoai.wire.values import Request
from measure import in_turns, number, table
from server import EVENTS, running

BODY = (
    b'{"model":"gpt-4.1-nano","messages":[{"role":"user","content":"What is the capital of France?"}],"stream":false}'
)
STREAMED = BODY.replace(b"false", b"true")
HEADERS = {
    "accept": "application/json",
    "authorization": "Bearer 0123456789abcdef0123456789abcdef",
    "content-type": "application/json",
    "user-agent": "benchmark",
}
CONCURRENT = 64

Call = Callable[[bytes, bool], int]
"""Sends a body, and says how many pieces the answer came in. The flag: read it piece by piece."""
AsyncCall = Callable[[bytes, bool], Awaitable[int]]


def installed(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


# -- blocking ------------------------------------------------------------------------------------


def with_ours(url: str) -> Call:
    ours = transport()

    def call(body: bytes, streamed: bool) -> int:
        return sum(1 for _ in ours.send(Request("POST", url, HEADERS, body, stream=streamed)).iter_raw())

    return call


def with_http_client(url: str) -> Call:
    _, _, rest = url.partition("://")
    authority, _, path = rest.partition("/")
    connection = http.client.HTTPConnection(authority)

    def call(body: bytes, streamed: bool) -> int:
        connection.request("POST", f"/{path}", body, HEADERS)
        reply = connection.getresponse()
        if not streamed:
            return bool(reply.read())
        return sum(1 for _ in iter(reply.read1, b""))

    return call


def with_urllib3(library: Any, url: str) -> Call:
    pool = library.PoolManager()

    def call(body: bytes, streamed: bool) -> int:
        reply = pool.request("POST", url, body=body, headers=HEADERS, preload_content=False)
        pieces = sum(1 for _ in reply.stream()) if streamed else bool(reply.read())
        reply.release_conn()
        return pieces

    return call


def with_httpx(library: Any, url: str) -> Call:
    client = library.Client()

    def call(body: bytes, streamed: bool) -> int:
        if not streamed:
            return bool(client.post(url, content=body, headers=HEADERS).content)
        with client.stream("POST", url, content=body, headers=HEADERS) as reply:
            return sum(1 for _ in reply.iter_bytes())

    return call


def with_httpcore(library: Any, url: str) -> Call:
    pool = library.ConnectionPool()

    def call(body: bytes, streamed: bool) -> int:
        headers = {"host": "127.0.0.1", "content-length": str(len(body)), **HEADERS}
        with pool.stream("POST", url, headers=headers, content=body) as reply:
            return sum(1 for _ in reply.iter_stream())

    return call


def with_pycurl(library: Any, url: str) -> Call:
    curl = library.Curl()

    def call(body: bytes, streamed: bool) -> int:
        pieces: list[bytes] = []
        lines: list[bytes] = []
        curl.setopt(library.URL, url)
        curl.setopt(library.POSTFIELDS, body)
        curl.setopt(library.HTTPHEADER, [f"{name}: {value}" for name, value in HEADERS.items()])
        curl.setopt(library.HEADERFUNCTION, lines.append)
        curl.setopt(library.WRITEFUNCTION, pieces.append)
        curl.perform()
        return len(pieces)

    return call


def with_pyreqwest(library: Any, url: str) -> Call:
    client = importlib.import_module("pyreqwest.client").SyncClientBuilder().build()
    del library

    def call(body: bytes, streamed: bool) -> int:
        request = client.post(url).headers(HEADERS).body_bytes(body)
        if not streamed:
            return bool(request.build().send().bytes())
        with request.build_streamed() as reply:
            reader = reply.body_reader
            return sum(1 for _ in iter(lambda: reader.read_chunk() or b"", b""))

    return call


def blocking(url: str) -> dict[str, Call]:
    made: dict[str, Call] = {
        "**aoai** (`http.client`, own headers)": with_ours(url),
        "`http.client`": with_http_client(url),
    }
    others: dict[str, Callable[[Any, str], Call]] = {
        "urllib3": with_urllib3,
        "httpx2": with_httpx,
        "httpcore2": with_httpcore,
        "pycurl": with_pycurl,
        "pyreqwest": with_pyreqwest,
    }
    for name, maker in others.items():
        library = installed(name)
        if library is not None:
            made[name] = maker(library, url)
    return made


closing: list[Callable[[], Awaitable[None]]] = []
"""What has to be closed in the end, or complains."""

# -- async ---------------------------------------------------------------------------------------


def with_ours_async(url: str) -> AsyncCall:
    ours = async_transport()

    async def call(body: bytes, streamed: bool) -> int:
        pieces = 0
        reply = await ours.send(Request("POST", url, HEADERS, body, stream=streamed))
        async for _ in reply.aiter_raw():
            pieces += 1
        return pieces

    return call


async def with_aiohttp(library: Any, url: str) -> AsyncCall:
    session = library.ClientSession()
    closing.append(session.close)

    async def call(body: bytes, streamed: bool) -> int:
        async with session.post(url, data=body, headers=HEADERS) as reply:
            if not streamed:
                return bool(await reply.read())
            pieces = 0
            async for _ in reply.content.iter_any():
                pieces += 1
            return pieces

    return call


async def with_async_httpx(library: Any, url: str) -> AsyncCall:
    client = library.AsyncClient(limits=library.Limits(max_connections=1000, max_keepalive_connections=100))

    async def call(body: bytes, streamed: bool) -> int:
        if not streamed:
            return bool((await client.post(url, content=body, headers=HEADERS)).content)
        async with client.stream("POST", url, content=body, headers=HEADERS) as reply:
            pieces = 0
            async for _ in reply.aiter_bytes():
                pieces += 1
            return pieces

    return call


async def with_async_httpcore(library: Any, url: str) -> AsyncCall:
    pool = library.AsyncConnectionPool(max_connections=1000, max_keepalive_connections=100)

    async def call(body: bytes, streamed: bool) -> int:
        headers = {"host": "127.0.0.1", "content-length": str(len(body)), **HEADERS}
        async with pool.stream("POST", url, headers=headers, content=body) as reply:
            pieces = 0
            async for _ in reply.aiter_stream():
                pieces += 1
            return pieces

    return call


async def with_async_pyreqwest(library: Any, url: str) -> AsyncCall:
    client = importlib.import_module("pyreqwest.client").ClientBuilder().build()
    del library

    async def call(body: bytes, streamed: bool) -> int:
        request = client.post(url).headers(HEADERS).body_bytes(body)
        if not streamed:
            return bool(await (await request.build().send()).bytes())
        async with request.build_streamed() as reply:
            pieces = 0
            while await reply.body_reader.read_chunk():
                pieces += 1
            return pieces

    return call


async def awaiting(url: str) -> dict[str, AsyncCall]:
    made: dict[str, AsyncCall] = {"**aoai** (aiohttp)": with_ours_async(url)}
    others: dict[str, Callable[[Any, str], Awaitable[AsyncCall]]] = {
        "aiohttp": with_aiohttp,
        "httpx2": with_async_httpx,
        "httpcore2": with_async_httpcore,
        "pyreqwest": with_async_pyreqwest,
    }
    for name, maker in others.items():
        library = installed(name)
        if library is not None:
            made[name] = await maker(library, url)
    return made


# -- measuring -----------------------------------------------------------------------------------


def rows(calls: dict[str, float], events: dict[str, float]) -> Iterator[list[str]]:
    for name, spent in calls.items():
        yield [name, number(spent), number(events[name])]


async def _awaited(close: Callable[[], Awaitable[None]]) -> None:
    await close()


def main(rounds: int, calls: int, streams: int) -> None:
    with running() as base, asyncio.Runner() as runner:
        url = f"{base}/chat/completions"

        def many(call: Call) -> Callable[[], int]:
            return lambda: sum(bool(call(BODY, False)) for _ in range(calls))

        def streaming(call: Call) -> Callable[[], int]:
            return lambda: sum(bool(call(STREAMED, True)) for _ in range(streams)) * EVENTS

        plain = blocking(url)
        header = ["", "µs per call", "µs per event"]
        found = in_turns({name: many(call) for name, call in plain.items()}, rounds)
        print("Blocking\n")
        print(table(header, list(rows(found, in_turns({n: streaming(c) for n, c in plain.items()}, rounds)))))

        async def gathered(call: AsyncCall) -> int:
            async def work() -> None:
                for _ in range(calls // CONCURRENT):
                    await call(BODY, False)

            await asyncio.gather(*[work() for _ in range(CONCURRENT)])
            return calls // CONCURRENT * CONCURRENT

        async def streamed(call: AsyncCall) -> int:
            for _ in range(streams):
                await call(STREAMED, True)
            return streams * EVENTS

        def run(work: Callable[[AsyncCall], Any], call: AsyncCall) -> Callable[[], int]:
            return lambda: runner.run(work(call))

        waiting = runner.run(awaiting(url))
        found = in_turns({name: run(gathered, call) for name, call in waiting.items()}, rounds)
        print(f"\nAsync, {CONCURRENT} calls at once\n")
        print(table(header, list(rows(found, in_turns({n: run(streamed, c) for n, c in waiting.items()}, rounds)))))
        for close in closing:
            runner.run(_awaited(close))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--calls", type=int, default=320)
    parser.add_argument("--streams", type=int, default=10)
    given = parser.parse_args()
    main(given.rounds, given.calls, given.streams)
