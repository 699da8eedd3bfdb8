"""Embeddings, token providers inside clients, and clients that live longer than one event loop."""

from __future__ import annotations

import asyncio
import base64
import math
import struct
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

import aoai
from aoai import AsyncOpenAI, OpenAI
from aoai.aio.operations.embeddings import ask_for_base64
from aoai.policies import tried_once
from aoai.wire.faults import TimedOut


def packed(*numbers):
    return base64.b64encode(struct.pack(f"<{len(numbers)}f", *numbers)).decode()


def vectors(*embeddings, **more):
    data = [{"object": "embedding", "index": at, "embedding": vector} for at, vector in enumerate(embeddings)]
    return {"object": "list", "data": data, "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1}, **more}


# -- embeddings ----------------------------------------------------------------------------------


def test_vectors_travel_as_base64_and_arrive_as_numbers(side, answer):
    client = side.client(answer(vectors(packed(1.0, -0.5), packed(0.25, math.pi))))
    made = side.wait(client.embeddings.create(model="m", input=["a", "b"]))
    assert side.wire.sent["encoding_format"] == "base64"
    assert made.data[0].embedding == [1.0, -0.5]
    assert made.data[1].embedding == [0.25, pytest.approx(math.pi)]
    assert made.to_dict()["data"][0]["embedding"] == [1.0, -0.5]
    assert made.usage.total_tokens == 1


@pytest.mark.parametrize(("chosen", "sent"), [("float", [1.0]), ("base64", "AACAPw=="), (None, [1.0])])
def test_a_format_that_was_chosen_is_left_alone(side, answer, chosen, sent):
    client = side.client(answer(vectors(sent)))
    made = side.wait(client.embeddings.create(model="m", input="a", encoding_format=chosen))
    assert side.wire.sent["encoding_format"] == chosen
    assert made.data[0].embedding == sent


@pytest.mark.parametrize("nothing", [aoai.omit, aoai.NOT_GIVEN])
def test_a_format_that_was_omitted_is_ours_to_choose(side, answer, nothing):
    client = side.client(answer(vectors(packed(1.0))))
    made = side.wait(client.embeddings.create(model="m", input="a", encoding_format=nothing))
    assert made.data[0].embedding == [1.0]


def test_a_service_that_sends_numbers_all_the_same(side, answer):
    made = side.wait(side.client(answer(vectors([1.0, 2.0]))).embeddings.create(model="m", input="a"))
    assert made.data[0].embedding == [1.0, 2.0]


@pytest.mark.parametrize("bad", ["!!!!", "AAA", "AAAA", "AAAAAA==\\n", "é"])
def test_a_vector_that_cannot_be_read_is_said(side, answer, bad):
    with pytest.raises(aoai.APIResponseValidationError, match=r"POST /embeddings answered 200 with data that cannot"):
        side.wait(side.client(answer(vectors(bad))).embeddings.create(model="m", input="a"))


@pytest.mark.parametrize("data", [None, 7, "x", {}, [None, 7, "x", {}, {"embedding": None}]])
def test_odd_data_is_passed_on(side, answer, data):
    made = side.wait(side.client(answer({"data": data})).embeddings.create(model="m", input="a"))
    assert made.to_dict() == {"data": data}


@given(st.lists(st.floats(width=32, allow_nan=False), max_size=50))
def test_any_numbers_survive_the_way(numbers):
    content = vectors(packed(*numbers))
    revise = ask_for_base64({})
    assert revise is not None
    revise(content)
    assert content["data"][0]["embedding"] == numbers


# -- token providers -----------------------------------------------------------------------------


def test_a_provider_of_either_colour_signs_for_either_client(side, answer):
    async def later():
        return "token"

    for provider in (lambda: "token", later):
        client = side.client(answer({"id": "f"}), api_key=provider)
        side.wait(client.files.retrieve("f"))
        assert side.wire.last.headers["Authorization"] == "Bearer token"
        assert client.api_key == ""
        assert client.auth_headers == {}


def test_a_refused_token_is_renewed_once(side, answer):
    tokens = iter(["old", "new"])
    client = side.client(answer({"error": {}}, status=401), answer({"id": "f"}), api_key=lambda: next(tokens))
    assert side.wait(client.files.retrieve("f")).id == "f"
    assert [r.headers["Authorization"] for r in side.wire.requests] == ["Bearer old", "Bearer new"]
    assert side.sleeps == []


def test_every_retry_is_signed_anew(side, answer):
    tokens = iter(["one", "two"])
    client = side.client(answer(status=500), answer({"id": "f"}), api_key=lambda: next(tokens))
    side.wait(client.files.retrieve("f"))
    assert [r.headers["Authorization"] for r in side.wire.requests] == ["Bearer one", "Bearer two"]


def test_variants_share_their_source_of_tokens(side, answer):
    asked = []

    class Token:
        token, expires_on = "token", 4e9

    def provider():
        asked.append(1)
        return Token

    client = side.client(answer({"id": "f"}), answer({"id": "f"}), api_key=provider)
    side.wait(client.files.retrieve("f"))
    side.wait(client.with_options(timeout=3).files.retrieve("f"))
    assert len(asked) == 1


def test_a_slow_provider_is_under_the_deadline(side):
    gate = threading.Event()
    client = side.client(api_key=lambda: gate.wait(10) and "token")
    try:
        with pytest.raises(aoai.APITimeoutError, match="deadline"):
            side.wait(client.files.retrieve("f", deadline=0))
    finally:
        gate.set()
    assert side.wire.requests == []


def test_a_thousand_calls_fetch_one_token():
    asked = 0

    class Wire:
        async def send(self, request):
            assert request.headers["Authorization"] == "Bearer token"
            raise TimedOut("deadline")

        async def close(self):
            pass

    async def provider():
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return "token"

    async def main():
        client = AsyncOpenAI(api_key=provider, base_url="https://h.example/", http_client=Wire())
        calls = [client.files.retrieve("f") for _ in range(1000)]
        done = await asyncio.gather(*calls, return_exceptions=True)
        assert {type(error) for error in done} == {aoai.APITimeoutError}

    asyncio.run(main())
    assert asked == 1


# -- tries ---------------------------------------------------------------------------------------


def once(side, call):
    """A call inside `tried_once`."""

    async def awaited():
        with tried_once():
            return await call()

    if side.awaiting:
        return side.wait(awaited())
    with tried_once():
        return call()


def test_r06_retries_of_layers_do_not_multiply(side, answer):
    """A layer that tries again by itself has the client try once: all in all, as often as the layer wants."""
    client = side.client(*[answer(status=503) for _ in range(3)])
    for _ in range(3):
        with pytest.raises(aoai.InternalServerError):
            once(side, lambda: client.files.retrieve("f"))
    assert len(side.wire.requests) == 3
    assert side.sleeps == []


def test_r06_nor_those_of_a_helper_in_several_threads_or_tasks(side, answer):
    refused = [answer({"error": {}}, status=503) for _ in range(9)]
    client = side.client(*refused)
    upload = ("a.txt", b"text", "text/plain")
    with pytest.raises(aoai.InternalServerError):
        once(side, lambda: client.vector_stores.file_batches.upload_and_poll("v", files=[upload], max_concurrency=1))
    assert len(side.wire.requests) == 1


def test_r01_amplification_of_a_real_client(side, answer):
    client = side.client(*[lambda request: answer(status=503)] * 450)
    for _ in range(400):
        with pytest.raises(aoai.InternalServerError):
            side.wait(client.with_options(timeout=3).files.retrieve("f"))
    assert len(side.wire.requests) == 450


# -- loops and threads ---------------------------------------------------------------------------


def test_one_client_in_several_runs_of_asyncio(answer):
    from aoai.wire.values import Headers, Reply

    class Wire:
        loops: set[int] = set()  # noqa: RUF012

        async def send(self, request):
            self.loops.add(id(asyncio.get_running_loop()))
            await asyncio.sleep(0)
            return Reply(200, Headers(), request, content=b'{"id": "f", "data": [{"id": "x"}]}')

        async def close(self):
            pass

    def provider():
        return "token"

    client = AsyncOpenAI(api_key=provider, base_url="https://h.example/", http_client=Wire())

    async def main():
        first = await client.files.retrieve("f")
        return first.id, [item.id async for item in client.files.list()]

    assert [asyncio.run(main()) for _ in range(3)] == [("f", ["x"])] * 3


def test_a_client_that_was_closed_says_so():
    client = OpenAI(api_key="k", base_url="http://127.0.0.1:9/", max_retries=0)
    client.close()
    assert client.is_closed()
    with pytest.raises(RuntimeError, match="closed"):
        client.models.list()

    async def main():
        awaiting = AsyncOpenAI(api_key="k", base_url="http://127.0.0.1:9/", max_retries=0)
        async with awaiting:
            assert not awaiting.is_closed()
        with pytest.raises(RuntimeError, match="closed"):
            await awaiting.models.list()

    asyncio.run(main())


def test_a_policy_of_the_callers_own_sees_every_try(side, answer):
    seen = []

    def noting(request, proceed):
        seen.append(request.headers["x-stainless-retry-count"])
        return (yield from proceed(request.with_header("X-Mine", "1")))

    client = side.client(answer(status=500), answer({"id": "f"}), policies=[noting])
    side.wait(client.files.retrieve("f"))
    assert seen == ["0", "1"]
    assert side.wire.last.headers["X-Mine"] == "1"
    assert client.with_options(policies=[])._policies == ()
