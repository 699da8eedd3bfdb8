"""Promises about connections that take more than one call to prove: redirects, limits, cancellation, forks, crowds."""

from __future__ import annotations

import asyncio
import gc
import os
import resource
import threading

import httpx
import httpx2
import pytest
import trio

import aoai
from aoai.testing import (
    TAPES,
    Asked,
    Drip,
    Expect,
    Hang,
    InPieces,
    Redirect,
    Send,
    Tape,
    Wait,
    events,
    head,
    json_reply,
    play,
)
from aoai.testing.tapes import ANSWER, CHUNKS
from aoai.transport.line import Line

CHAT = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


class Echo:
    """A step that answers with what was asked, so that a crossed answer shows."""

    async def play(self, line, seen, chance):
        asked = seen.json()["messages"][0]["content"]
        choice = {"index": 0, "message": {"role": "assistant", "content": asked}, "finish_reason": "stop"}
        await line.send(json_reply({**ANSWER, "choices": [choice]}))


def in_three(data):
    """A take that sends in three parts, so that there are several reads."""
    return (Send(data[:40]), Wait(0.003), Send(data[40:150]), Wait(0.003), Send(data[150:]))


EVENTS = events(*CHUNKS)
PARTS = Tape(
    "parts",
    "answers in three parts",
    [
        (
            Asked(
                in_three(json_reply(ANSWER)),
                in_three(head(200, {"Content-Type": "text/event-stream"}, len(EVENTS)) + EVENTS),
            ),
        )
    ],
)
ECHO = Tape("echo", "answers with what was asked", [(Echo(),)])


def base(server):
    return f"{server.url}/openai/v1/"


# -- redirects ---------------------------------------------------------------------------------

SECRETS = {
    "api-key": "canary",
    "X-Api-Key": "canary",
    "Cookie": "canary",
    "Ocp-Apim-Subscription-Key": "canary",
    "X-Of-Mine": "canary",
}


def plain(url, **options):
    return aoai.OpenAI(base_url=f"{url}/openai/v1/", api_key="canary", **options)


def awaiting(url, **options):
    return aoai.AsyncOpenAI(base_url=f"{url}/openai/v1/", api_key="canary", **options)


def azure(url, **options):
    return aoai.AzureOpenAI(azure_endpoint=url, api_key="canary", api_version="2024-10-21", **options)


FOLLOWING = {"follow_redirects": True, "trust_env": False}
CLIENTS = {
    "plain": plain,
    "azure": azure,
    "token": lambda url, **options: aoai.OpenAI(base_url=f"{url}/v1/", api_key=lambda: "canary", **options),
    "httpx": lambda url, **options: plain(url, http_client=httpx.Client(**FOLLOWING), **options),
    "httpx2": lambda url, **options: plain(url, http_client=httpx2.Client(**FOLLOWING), **options),
    "asyncio": lambda url, **options: awaiting(url, **options),
    "httpx, awaited": lambda url, **options: awaiting(url, http_client=httpx.AsyncClient(**FOLLOWING), **options),
    "httpx2, awaited": lambda url, **options: awaiting(url, http_client=httpx2.AsyncClient(**FOLLOWING), **options),
}


def done(client, call):
    """What comes of a call of either colour; the client is closed."""
    if not isinstance(client, aoai.AsyncOpenAI):
        with client:
            return call(client)

    async def main():
        async with client:
            return await call(client)

    return asyncio.run(main())


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("given", [{}, SECRETS], ids=["bare", "with header fields"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_r52_no_credential_reaches_another_origin(kind, given, status):
    """A GET goes on without anything that was the caller's; what has a body is refused."""
    answers = Tape("there", "answers", [(Send(json_reply({"id": "f", "object": "file"})),)])
    with play(answers) as there, play(Tape("here", "redirects", [(Redirect(status, f"{there.url}/f"),)])) as here:
        options = {"default_headers": given, "max_retries": 0, "timeout": 20}
        assert done(CLIENTS[kind](here.url, **options), lambda client: client.files.retrieve("f")).id == "f"
        with pytest.raises(aoai.APIStatusError, match="it points to"):
            done(CLIENTS[kind](here.url, **options), lambda client: client.chat.completions.create(**CHAT))
        assert [seen.method for seen in there.requests] == ["GET"]
        assert "canary" not in " ".join(there.requests[0].headers.values())
        assert "canary" in " ".join(here.requests[0].headers.values())


# -- the same in every colour ---------------------------------------------------------


def whole(colour, url, **options):
    if colour == "blocking":
        with aoai.OpenAI(base_url=url, api_key="k", **options) as client:
            return client.chat.completions.create(**CHAT)

    async def main():
        more = {"http_client": httpx2.AsyncClient()} if colour == "trio" else {}
        async with aoai.AsyncOpenAI(base_url=url, api_key="k", **options, **more) as client:
            return await client.chat.completions.create(**CHAT)

    return trio.run(main) if colour == "trio" else asyncio.run(main())


def streamed(colour, url):
    if colour == "blocking":
        with aoai.OpenAI(base_url=url, api_key="k") as client:
            return [event.to_dict() for event in client.chat.completions.create(**CHAT, stream=True)]

    async def main():
        more = {"http_client": httpx2.AsyncClient()} if colour == "trio" else {}
        async with aoai.AsyncOpenAI(base_url=url, api_key="k", **more) as client:
            return [event.to_dict() async for event in await client.chat.completions.create(**CHAT, stream=True)]

    return trio.run(main) if colour == "trio" else asyncio.run(main())


colours = pytest.mark.parametrize("colour", ["blocking", "asyncio", "trio"])


@colours
@pytest.mark.filterwarnings("ignore:Exception ignored in.*PoolByteStream:pytest.PytestUnraisableExceptionWarning")
def test_r11_a_timeout_is_a_limit_for_each_step(colour):
    """An answer that drips takes longer than the limit, and arrives; a silent server meets it."""
    body = json_reply(ANSWER)
    with play(Tape("drips", "answers slowly", [(Send(body[:-20]), Drip(body[-20:], every=0.05))])) as server:
        assert whole(colour, base(server), timeout=0.8, max_retries=0).choices[0].message.content == "abc"
    with play(Tape("silent", "says nothing", [(Hang(),)])) as server:
        with pytest.raises(aoai.APITimeoutError, match="raise timeout="):
            whole(colour, base(server), timeout=0.1, max_retries=0)
        assert len(server.requests) <= 1


def chunked():
    """A tape that sends every event in a chunk of its own, and several of them at once, or none whole."""
    pieces = [events(chunk, done=False) for chunk in CHUNKS] + [b"data: [DONE]\n\n"]
    body = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    fields = {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"}
    return Tape("chunked", "answers in chunks", [(InPieces(head(200, fields) + body, most=500),)])


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("tape", [TAPES["in pieces"], chunked()], ids=lambda tape: tape.name)
@pytest.mark.filterwarnings(
    "ignore:Exception ignored in.*PoolByteStream:pytest.PytestUnraisableExceptionWarning",
    "ignore:Async generator 'httpcore2:ResourceWarning",
)
def test_r64_the_same_bytes_are_the_same_events_in_every_colour(tape, seed):
    with play(tape, seed=seed) as server:
        found = [streamed(colour, base(server)) for colour in ("blocking", "asyncio", "trio")]
    assert found == [CHUNKS] * 3


# -- life cycle ------------------------------------------------------------------------


def test_r60_one_client_in_loops_one_after_the_other_and_at_once():
    with play(TAPES["good"]) as server:
        client = aoai.AsyncOpenAI(base_url=base(server), api_key="k", max_retries=0)
        said = []

        async def ask():
            made = await asyncio.gather(*[client.chat.completions.create(**CHAT) for _ in range(3)])
            said.extend(one.choices[0].message.content for one in made)

        for _ in range(3):
            asyncio.run(ask())
        threads = [threading.Thread(target=asyncio.run, args=(ask(),)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        asyncio.run(client.close())
    assert said == ["abc"] * 21


def asked(client, who, calls):
    """How many of the answers are not to what was asked."""
    wrong = 0
    for number in range(calls):
        text = f"{who} {number}"
        made = client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}])
        wrong += made.choices[0].message.content != text
    return wrong


def asked_awaiting(client, who, calls):
    async def main():
        wrong = 0
        for number in range(calls):
            text = f"{who} {number}"
            made = await client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}])
            wrong += made.choices[0].message.content != text
        return wrong

    return asyncio.run(main())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("cls", [aoai.OpenAI, aoai.AsyncOpenAI])
def test_r61_no_answer_is_crossed_after_a_fork(cls):
    """`make soak` does the same with 10 000 calls."""
    ask = asked if cls is aoai.OpenAI else asked_awaiting
    calls = int(os.environ.get("FORK_CALLS", "200"))
    with play(ECHO) as server:
        client = cls(base_url=base(server), api_key="k", max_retries=0)
        assert ask(client, "before", 3) == 0
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:  # pragma: no cover  (runs in the child)
            try:
                os.write(writer, str(ask(client, "child", calls)).encode())
            finally:
                os._exit(0)
        os.close(writer)
        assert ask(client, "parent", calls) == 0
        os.waitpid(child, 0)
        with open(reader, encoding="ascii") as pipe:
            assert pipe.read() == "0"
        assert len({seen.connection for seen in server.requests}) >= 2


class Interrupted:
    """Awaits a coroutine, and cancels it at its k-th await."""

    def __init__(self, coroutine, step):
        self.coroutine, self.step = coroutine, step
        self.reached = False

    def __await__(self):
        inner = self.coroutine.__await__()
        taken = 0
        while True:
            try:
                if taken == self.step:
                    self.reached = True
                    waits = inner.throw(asyncio.CancelledError())
                else:
                    waits = inner.send(None)
            except StopIteration as stop:
                return stop.value
            taken += 1
            yield waits


@pytest.mark.parametrize("stream", [False, True])
def test_r62_cancelling_at_every_await_leaves_the_pool_empty(stream, calls):
    async def call(client):
        if not stream:
            return await client.chat.completions.create(**CHAT)
        async with await client.chat.completions.create(**CHAT, stream=True) as events:
            return [event async for event in events]

    async def main(server):
        noise = []
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: noise.append(context))
        async with aoai.AsyncOpenAI(base_url=base(server), api_key="k", max_retries=2) as client:
            await call(client)
            step = 0
            while True:
                one = Interrupted(call(client), step)
                try:
                    await one
                except asyncio.CancelledError:
                    pass  # nothing else, and no other try
                here = client._transport._transport._sessions.here()
                assert not here.session.connector._acquired, step
                assert here._turns._value == 1000, step
                if not one.reached:
                    break
                step += 1
            assert step >= 2
        gc.collect()
        await asyncio.sleep(0)
        assert not noise
        assert asyncio.all_tasks() == {asyncio.current_task()}

    leaks = calls.Leaks()
    with play(PARTS) as server:
        asyncio.run(main(server))
    leaks.check()


@pytest.mark.parametrize("stream", [False, True])
def test_r63_an_interrupt_at_every_read_and_write_passes_and_leaves_nothing(stream, calls, monkeypatch):
    arm = Line.arm
    left = [0]

    def armed(line, limit):
        if left[0] == 0:
            left[0] = -1
            raise KeyboardInterrupt
        left[0] -= 1
        return arm(line, limit)

    def call(client):
        if not stream:
            return client.chat.completions.create(**CHAT)
        with client.chat.completions.create(**CHAT, stream=True) as events:
            return list(events)

    monkeypatch.setattr(Line, "arm", armed)
    leaks = calls.Leaks()
    with play(PARTS) as server, aoai.OpenAI(base_url=base(server), api_key="k") as client:
        for step in range(1000):
            left[0] = step
            try:
                call(client)
            except KeyboardInterrupt:
                pass
            else:
                break
        left[0] = -1
        assert call(client)
        assert len(server.requests) <= step + 2  # no try after an interrupt
    assert 3 <= step < 999
    leaks.check()


def test_r62_streams_that_are_dropped_half_read_leave_nothing_and_say_nothing(calls):
    noise = []

    async def main(server):
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: noise.append(context))
        async with aoai.AsyncOpenAI(base_url=base(server), api_key="k") as client:
            for read in range(10):
                events = await client.chat.completions.create(**CHAT, stream=True)
                if read:  # the first is dropped before anything was read of it
                    await anext(events)
                del events
            gc.collect()
            here = client._transport._transport._sessions.here()
            for _ in range(100):  # forgotten generators are closed by tasks of the loop
                if here.session.connector._acquired:
                    await asyncio.sleep(0.01)
            assert not here.session.connector._acquired
            assert here._turns._value == 1000

    leaks = calls.Leaks()
    with play(TAPES["events silent"]) as server:
        asyncio.run(main(server))
        with aoai.OpenAI(base_url=base(server), api_key="k") as client:
            client.chat.completions.create(**CHAT, stream=True)
            client.chat.completions.stream(**CHAT).__enter__()
            for _ in range(8):
                next(client.chat.completions.create(**CHAT, stream=True))
            gc.collect()
    leaks.check()
    assert noise == []


class Together:
    """A step that answers nobody until so many have asked, and from then on everybody."""

    def __init__(self, count):
        self.count, self.come, self.all = count, 0, asyncio.Event()

    async def play(self, line, seen, chance):
        self.come += 1
        if self.come == self.count:
            self.all.set()
        await self.all.wait()
        await line.send(json_reply(ANSWER))


def test_r65_a_thousand_calls_at_once_finish():
    """All thousand are under way at the same time; a hundred more wait for their turn."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))  # each call is two descriptors here

    async def main(server):
        async with aoai.AsyncOpenAI(base_url=base(server), api_key="k", max_retries=0, timeout=60) as client:
            return await asyncio.gather(*[client.chat.completions.create(**CHAT) for _ in range(1100)])

    try:
        with play(Tape("together", "answers when all have asked", [(Together(1000),)])) as server:
            made = asyncio.run(main(server))
            assert len(server.requests) == 1100
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert {one.choices[0].message.content for one in made} == {"abc"}


# -- the tapes themselves -----------------------------------------------------------------------------


def test_a_tape_that_expected_something_else_says_so():
    expected = Expect(method="POST", path="/v1/x", headers={"api-key": "k"}, json={"a": {"b": 1}})
    tape = Tape("expects", "answers what it expects", [(expected, Send(json_reply({})))])

    def ask(body):
        with play(tape) as server:
            return httpx.post(f"{server.url}/v1/x", json=body, headers={"api-key": "k"}).status_code

    assert ask({"a": {"b": 1, "c": 2}}) == 200
    with pytest.raises(AssertionError, match=r"The tape expected the body .*, and it was \{'a': 1\}"):
        ask({"a": 1})


def test_a_tape_without_a_take_is_a_surprise():
    with pytest.raises(AssertionError, match="has no take for a request"), play(Tape("bare", "does nothing")) as server:
        assert httpx.get(server.url).status_code == 400


def test_the_body_of_a_request_arrives_however_it_was_sent():
    with play(TAPES["good"]) as server:
        httpx.post(server.url, content=iter([b"ab", b"c" * 100_000]))
        httpx.post(server.url, content=b"abc")
    assert [len(seen.body) for seen in server.requests] == [100_002, 3]


def test_a_tape_that_speaks_tls_needs_a_certificate():
    with pytest.raises(ValueError, match="pass certificate="), play(TAPES["certificate"]):
        pass


def test_an_answer_is_dripped_in_pieces_of_one_seed():
    step = InPieces(head(200, {}, 2) + b"ok", most=3)
    with play(Tape("pieces", "answers in pieces", [(step,)])) as server:
        assert httpx.get(server.url).text == "ok"
