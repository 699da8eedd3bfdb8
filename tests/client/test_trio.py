"""Async clients under trio, through an httpx2 client over a real connection; and what is shared with asyncio."""

from __future__ import annotations

import asyncio
import threading
import weakref
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2
import pytest
import trio
import trio.testing

from aoai import APITimeoutError, AsyncOpenAI
from aoai.aio import asking
from aoai.aio.colour import default_clock, each
from aoai.ontrio import on_trio, within
from aoai.policies import Await
from aoai.wire.faults import TimedOut

CHUNK = b'data: {"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"content": "%s"}%s}]}\n\n'


class Share:
    """What calls share."""


def never():
    raise AssertionError("no clock was needed")


class Handler(BaseHTTPRequestHandler):
    """Answers chat with a stream whose second half waits for `go`, and everything else with a model."""

    protocol_version = "HTTP/1.1"
    go: threading.Event
    keys: list[str | None]

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.keys.append(self.headers["authorization"])
        if self.path.endswith("/models/slow"):
            self.go.wait(10)
        content = b'{"id": "m", "object": "model"}'
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("connection", "close")
        self.end_headers()
        try:
            self.wfile.write(CHUNK % (b"one", b""))
            self.go.wait(10)
            self.wfile.write(CHUNK % (b"two", b', "finish_reason": "stop"') + b"data: [DONE]\n\n")
        except OSError:  # who asked has gone
            pass
        self.close_connection = True


@pytest.fixture
def service() -> Iterator[tuple[str, type[Handler]]]:
    handler = type("Mine", (Handler,), {"go": threading.Event(), "keys": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/openai/v1/", handler
    handler.go.set()
    server.shutdown()
    thread.join()
    server.server_close()


def run(library, main):
    """Runs it to its end, under either library."""
    return trio.run(main) if library == "trio" else asyncio.run(main())


libraries = pytest.mark.parametrize("library", ["asyncio", "trio"])
left_open = pytest.mark.filterwarnings(
    "ignore:Exception ignored in.*PoolByteStream:pytest.PytestUnraisableExceptionWarning",
    "ignore:Async generator 'httpcore2:ResourceWarning",
)
"""httpcore2 leaves a generator of its own to the garbage collector where a reply is not read to its end."""


@left_open
@libraries
def test_a_call_and_a_stream(library, service):
    url, handler = service
    handler.go.set()

    async def main():
        assert on_trio() == (library == "trio")
        async with AsyncOpenAI(base_url=url, api_key="k", http_client=httpx2.AsyncClient()) as client:
            assert (await client.models.retrieve("m")).id == "m"
            async with await client.chat.completions.create(model="m", messages=[], stream=True) as stream:
                return [chunk.choices[0].delta.content async for chunk in stream]

    assert run(library, main) == ["one", "two"]


@left_open
@libraries
def test_leaving_a_stream_early_ends_it(library, service):
    url, _ = service

    async def main():
        async with AsyncOpenAI(base_url=url, api_key="k", http_client=httpx2.AsyncClient()) as client:
            async with await client.chat.completions.create(model="m", messages=[], stream=True) as stream:
                first = await anext(stream)
            assert stream.response.is_closed
            return first.choices[0].delta.content

    assert run(library, main) == "one"


@left_open
@libraries
def test_the_deadline_ends_a_call_and_a_stream(library, service):
    url, _ = service

    async def main():
        client = AsyncOpenAI(base_url=url, api_key="k", max_retries=0, http_client=httpx2.AsyncClient())
        async with client:
            with pytest.raises(APITimeoutError, match="deadline"):
                await client.models.retrieve("slow", deadline=0.05)
            with pytest.raises(APITimeoutError, match="deadline"):
                async for _ in await client.chat.completions.create(model="m", messages=[], stream=True, deadline=0.3):
                    pass

    run(library, main)


@left_open
def test_cancelling_under_trio_ends_a_stream(service):
    url, _ = service

    async def main():
        async with AsyncOpenAI(base_url=url, api_key="k", http_client=httpx2.AsyncClient()) as client:
            with trio.CancelScope() as scope:
                async with await client.chat.completions.create(model="m", messages=[], stream=True) as stream:
                    async for _ in stream:
                        scope.cancel()
            assert scope.cancelled_caught
            assert stream.response.is_closed

    trio.run(main)


@libraries
def test_a_body_read_from_a_file_goes_out(library, service, tmp_path):
    url, handler = service
    handler.go.set()
    seen = []

    async def main():
        async def answer(request):
            seen.append(await request.aread())
            return httpx2.Response(200, json={"id": "file-1", "object": "file"})

        transport = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
        async with AsyncOpenAI(base_url=url, api_key="k", http_client=transport) as client:
            path = tmp_path / "a.jsonl"
            path.write_bytes(b"x" * 200_000)
            return await client.files.create(file=path, purpose="batch")

    assert run(library, main).id == "file-1"
    assert b"x" * 200_000 in seen[0]


def test_the_own_transport_says_that_it_needs_asyncio():
    async def main():
        async with AsyncOpenAI(base_url="http://127.0.0.1:9/", api_key="k") as client:
            with pytest.raises(RuntimeError, match=r"httpx2\.AsyncClient"):
                await client.models.retrieve("m")

    trio.run(main)


# -- token providers -----------------------------------------------------------------------------


@libraries
@pytest.mark.parametrize("awaited", [True, False])
def test_a_token_comes_from_a_provider_of_either_colour(library, service, awaited):
    url, handler = service
    threads = []

    async def token():
        threads.append(threading.current_thread())
        return "t1"

    def blocking():
        threads.append(threading.current_thread())
        return "t1"

    async def main():
        provider = token if awaited else blocking
        async with AsyncOpenAI(base_url=url, api_key=provider, http_client=httpx2.AsyncClient()) as client:
            await client.models.retrieve("m")

    run(library, main)
    assert handler.keys == ["Bearer t1"]
    assert (threads[0] is threading.main_thread()) == awaited


def test_many_tasks_of_trio_ask_once_and_those_who_give_up_end_nothing():
    asked = []
    outcomes = []

    async def main():
        gate, share = trio.Event(), Share()

        async def provider():
            asked.append(1)
            await gate.wait()
            return "token"

        async def call():
            outcomes.append(await asking.ask(Await(provider, None, share), never))

        async with trio.open_nursery() as nursery:
            with trio.move_on_after(0):
                await call()
            for _ in range(100):
                nursery.start_soon(call)
            await trio.testing.wait_all_tasks_blocked()
            gate.set()
        assert await asking.ask(Await(provider, None, share), never) == "token"

    trio.run(main)
    assert outcomes == ["token"] * 100
    assert len(asked) == 2


def test_a_failure_reaches_everyone_and_is_then_forgotten():
    outcomes = iter([OSError("down"), "token"])

    async def provider():
        await trio.lowlevel.checkpoint()
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def main():
        share, failures = Share(), []

        async def call():
            try:
                await asking.ask(Await(provider, None, share), never)
            except OSError as error:
                failures.append(str(error))

        async with trio.open_nursery() as nursery:
            for _ in range(3):
                nursery.start_soon(call)
        assert failures == ["down"] * 3
        assert await asking.ask(Await(provider, None, share), never) == "token"

    trio.run(main)


@pytest.mark.parametrize("share", [None, Share()], ids=["alone", "shared"])
def test_the_deadline_ends_the_wait_for_a_provider(share):
    async def main():
        with pytest.raises(TimedOut, match="token provider") as caught:
            await asking.ask(Await(trio.sleep_forever, 10.0, share), lambda: 10.0)
        assert caught.value.phase == "deadline"

    trio.run(main)


@pytest.mark.parametrize("share", [None, Share()], ids=["alone", "shared"])
def test_a_timeout_of_the_providers_own_is_not_our_deadline(share):
    async def provider():
        raise TimeoutError("its own")

    async def main():
        with pytest.raises(TimeoutError, match="its own"):
            await asking.ask(Await(provider, 1000.0, share), lambda: 0.0)

    trio.run(main)


def test_every_run_has_its_own_flight_and_may_end():
    share = Share()
    runs = []

    async def provider():
        return "token"

    async def main():
        runs.append(weakref.ref(trio.lowlevel.current_trio_token()))
        return await asking.ask(Await(provider, None, share), never)

    assert [trio.run(main) for _ in range(3)] == ["token"] * 3


# -- time and order ------------------------------------------------------------------------------


def test_the_clock_sleeps_in_trios_time():
    async def main():
        begun = trio.current_time()
        await default_clock().sleep(30)
        return trio.current_time() - begun

    assert trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0)) == pytest.approx(30)


def test_a_bounded_wait_ends_in_trios_time():
    async def main():
        with pytest.raises(TimeoutError):
            async with within(5):
                await trio.sleep_forever()
        async with within(None):
            await trio.lowlevel.checkpoint()

    trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))


@libraries
def test_each_keeps_the_order_and_its_bound_and_stops_at_an_error(library):
    async def main():
        under_way = most = 0
        done = []

        async def double(item):
            nonlocal under_way, most
            under_way += 1
            most = max(most, under_way)
            await default_clock().sleep(0)
            under_way -= 1
            if item == 13:
                raise OSError("thirteen")
            done.append(item)
            return item * 2

        assert await each(double, range(10), 3) == [item * 2 for item in range(10)]
        assert most == 3
        with pytest.raises(OSError, match="thirteen"):
            await each(double, range(10, 100), 3)
        assert len(done) < 20

    run(library, main)
