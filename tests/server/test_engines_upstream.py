"""Forwarding to an upstream that speaks the protocol: a small one of our own, on loopback."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Any

import pytest
from aiohttp import web

from aoai.server.engines import Ask, EngineDown, Piece, Refused, Said
from aoai.server.engines.upstream import UpstreamChat, UpstreamEmbeddings
from aoai.server.turns import Sampling, Usage

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
ASK = Ask((Said("user", "hello"),))


def with_upstream(answer: Answer, use: Callable[[str], Awaitable[None]]) -> None:
    async def run() -> None:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", answer)
        app.router.add_post("/v1/completions", answer)
        app.router.add_post("/v1/embeddings", answer)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        try:
            await use(f"http://127.0.0.1:{port}/v1/")
        finally:
            await runner.cleanup()

    asyncio.run(run())


def events(*chunks: Any) -> Answer:
    async def answer(request: web.Request) -> web.StreamResponse:
        reply = web.StreamResponse(headers={"content-type": "text/event-stream"})
        await reply.prepare(request)
        for chunk in chunks:
            data = chunk if isinstance(chunk, str) else json.dumps(chunk)
            await reply.write(f"data: {data}\n\n".encode())
        return reply

    return answer


def delta(text: str, **more: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": {"content": text}, **more}]}


USAGE = {
    "choices": [],
    "usage": {"prompt_tokens": 5, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 1}},
}


async def all_of(engine: UpstreamChat, ask: Ask = ASK) -> list[Piece]:
    try:
        return [piece async for piece in engine.stream(ask)]
    finally:
        await engine.close()


def test_pieces_finish_and_usage_come_through() -> None:
    other = {"token": "Hi", "logprob": -1, "bytes": [72]}
    token = {"token": "Hel", "logprob": -0.5, "bytes": None, "top_logprobs": [other]}
    answer = events(
        {"choices": []},
        delta("Hel", logprobs={"content": [token]}),
        delta("lo"),
        {"choices": [{"index": 0, "delta": {}, "finish_reason": "length"}]},
        USAGE,
        "[DONE]",
    )

    async def use(url: str) -> None:
        got = await all_of(UpstreamChat(url, "m"))
        assert [p.text for p in got] == ["Hel", "lo", ""]
        assert got[0].tokens[0].bytes == (72, 101, 108)
        assert got[0].tokens[0].top[0].logprob == -1.0
        assert got[-1] == Piece(finish="length", usage=Usage(prompt=5, completion=2, cached=1))
        assert [p.finish for p in got] == [None, None, "length"]

    with_upstream(answer, use)


def test_the_request_says_what_was_asked_and_nothing_else() -> None:
    seen: list[tuple[dict[str, Any], str | None]] = []
    reply = events(delta("x", finish_reason="stop"))

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append((await request.json(), request.headers.get("authorization")))
        return await reply(request)

    async def use(url: str) -> None:
        await all_of(UpstreamChat(url, "local", "secret"))
        ask = Ask(ASK.messages, Sampling(temperature=0.0, stop=("a",), max_tokens=3, seed=0), {"type": "object"})
        await all_of(UpstreamChat(url, "local"), ask)

    with_upstream(answer, use)
    plain, full = seen
    assert plain[1] == "Bearer secret"
    assert full[1] is None
    assert plain[0] == {
        "model": "local",
        "messages": [{"role": "user", "content": "hello"}],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    assert {k: full[0][k] for k in ("temperature", "stop", "max_tokens", "seed")} == {
        "temperature": 0.0,
        "stop": ["a"],
        "max_tokens": 3,
        "seed": 0,
    }
    assert full[0]["response_format"]["json_schema"]["schema"] == {"type": "object"}


def test_a_text_is_gone_on_from_by_the_older_route() -> None:
    seen: list[tuple[str, dict[str, Any]]] = []
    older = {"tokens": [" a", "b"], "token_logprobs": [-1, None], "top_logprobs": [{" a": -1.0, " c": -2.0}, None]}
    choice = {"index": 0, "text": " ab", "logprobs": older, "finish_reason": "stop"}
    reply = events({"choices": [choice]}, USAGE)

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append((request.path, await request.json()))
        return await reply(request)

    async def use(url: str) -> None:
        ask = Ask((Said("user", "Once"),), Sampling(logprobs=True, top_logprobs=2), raw=True)
        got = await all_of(UpstreamChat(url, "m"), ask)
        assert "".join(piece.text for piece in got) == " ab"
        first, second = (token for piece in got for token in piece.tokens)
        assert (first.token, first.logprob, [other.token for other in first.top]) == (" a", -1.0, [" a", " c"])
        assert (second.token, second.logprob, second.top) == ("b", 0.0, ())

    with_upstream(answer, use)
    (path, body) = seen[0]
    assert path.endswith("/completions")
    assert not path.endswith("/chat/completions")
    assert (body["prompt"], body["logprobs"]) == ("Once", 2)
    assert "messages" not in body


@pytest.mark.parametrize(
    ("status", "body", "seen", "told"),
    [
        (400, {"error": {"message": "too long", "code": "context_too_long", "param": "messages"}}, 400, "too long"),
        (429, {"error": "slow down"}, 429, "slow down"),
        (500, "<html>", 500, "<html>"),
        (401, {"error": {"message": "bad key"}}, 502, "refused this server's key"),
        (302, "", 502, "redirects elsewhere"),
    ],
)
def test_an_error_keeps_status_and_message(status: int, body: Any, seen: int, told: str) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        text = body if isinstance(body, str) else json.dumps(body)
        return web.Response(status=status, text=text, headers={"location": "/elsewhere"})

    async def use(url: str) -> None:
        with pytest.raises(Refused, match=told) as caught:
            await all_of(UpstreamChat(url, "m"))
        assert caught.value.status == seen
        if status == 400:
            assert (caught.value.code, caught.value.param) == ("context_too_long", "messages")

    with_upstream(answer, use)


@pytest.mark.parametrize(
    ("chunks", "told"),
    [
        ([delta("half")], "without a finish_reason"),
        (["not json"], "not JSON"),
    ],
)
def test_a_stream_that_is_no_answer_is_an_error(chunks: list[Any], told: str) -> None:
    async def use(url: str) -> None:
        with pytest.raises(EngineDown, match=told):
            await all_of(UpstreamChat(url, "m"))

    with_upstream(events(*chunks), use)


def test_an_error_in_the_middle_of_a_stream_is_raised() -> None:
    async def use(url: str) -> None:
        with pytest.raises(Refused, match="out of memory"):
            await all_of(UpstreamChat(url, "m"))

    with_upstream(events(delta("a"), {"error": {"message": "out of memory"}}), use)


def test_nobody_there_is_said() -> None:
    async def run() -> None:
        with pytest.raises(EngineDown, match="cannot be reached"):
            await all_of(UpstreamChat("http://127.0.0.1:1/v1", "m"))

    asyncio.run(run())


def test_closing_early_closes_the_connection() -> None:
    gone = asyncio.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        reply = web.StreamResponse(headers={"content-type": "text/event-stream"})
        await reply.prepare(request)
        try:
            while True:
                await reply.write(f"data: {json.dumps(delta('x'))}\n\n".encode())
                await asyncio.sleep(0)
        except (ConnectionError, asyncio.CancelledError):
            gone.set()
            raise

    async def use(url: str) -> None:
        engine = UpstreamChat(url, "m")
        async with aclosing(engine.stream(ASK)) as stream:
            await anext(stream)
        await asyncio.wait_for(gone.wait(), 5)
        await engine.close()

    with_upstream(answer, use)


def test_embeddings_come_in_the_order_of_their_index() -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        assert (await request.json())["input"] == ["a", "b"]
        rows = [{"index": 1, "embedding": [0.0, 1.0]}, {"index": 0, "embedding": [1.0, 0.0]}]
        return web.json_response({"data": rows, "usage": {"prompt_tokens": 2}})

    async def use(url: str) -> None:
        engine = UpstreamEmbeddings(url, "m")
        vectors, tokens = await engine.embed(["a", "b"])
        assert ([v.tolist() for v in vectors], tokens) == ([[1.0, 0.0], [0.0, 1.0]], 2)
        await engine.close()

    with_upstream(answer, use)


@pytest.mark.parametrize("body", [{"data": []}, {"data": [{"index": 0}]}, [], "text"])
def test_what_is_no_list_of_embeddings_is_an_error(body: Any) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.json_response(body)

    async def use(url: str) -> None:
        engine = UpstreamEmbeddings(url, "m")
        with pytest.raises(EngineDown):
            await engine.embed(["a"])
        await engine.close()

    with_upstream(answer, use)
