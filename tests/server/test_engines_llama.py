"""The real model in process. Shape, limits, constraints, determinism, freed slots are checked; its wording is not."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from aoai.server.engines import Ask, BadSchema, ContextTooLong, EngineDown, Piece, Said, WeightsMissing
from aoai.server.engines.llama import LlamaChat
from aoai.server.engines.weights import ensure_weights
from aoai.server.turns import Ended, Message, Sampling, Tool, Turn
from aoai.server.writing import write


def weights_or_skip() -> Path:
    try:
        return ensure_weights(lambda line: None)
    except WeightsMissing as error:
        pytest.skip(f"the model could not be fetched: {error}")


@pytest.fixture(scope="module")
def engine() -> Iterator[LlamaChat]:
    made = LlamaChat(weights_or_skip(), context=2048)
    yield made
    asyncio.run(made.close())


async def answer(engine: LlamaChat, text: str, schema: dict[str, Any] | None = None, **sampling: Any) -> list[Piece]:
    async with aclosing(engine.stream(Ask((Said("user", text),), Sampling(**sampling), schema))) as stream:
        return [piece async for piece in stream]


def text_of(got: list[Piece]) -> str:
    return "".join(p.text for p in got)


def test_streams_and_counts_and_ends(engine: LlamaChat) -> None:
    got = asyncio.run(answer(engine, "Tell me about the sea.", max_tokens=8))
    assert len(got) > 4
    assert [p.finish for p in got] == [*[None] * (len(got) - 1), "length"]
    usage = got[-1].usage
    assert usage is not None
    assert usage.completion == 8
    assert usage.prompt > 20


def test_a_text_is_gone_on_from_without_a_template(engine: LlamaChat) -> None:
    async def go() -> list[Piece]:
        sampling = Sampling(max_tokens=4, temperature=0, logprobs=True, top_logprobs=0)
        ask = Ask((Said("user", "One, two, three, four, five,"),), sampling, raw=True)
        async with aclosing(engine.stream(ask)) as stream:
            got = [piece async for piece in stream]
        assert got[-1].usage is not None
        assert got[-1].usage.prompt == await engine.measure(ask) == await engine.count(ask.messages[0].text)
        return got

    got = asyncio.run(go())
    assert text_of(got).startswith(" six,")
    assert len([token for piece in got for token in piece.tokens]) == 4


def test_an_empty_text_is_gone_on_from(engine: LlamaChat) -> None:
    async def go() -> list[Piece]:
        async with aclosing(engine.stream(Ask((Said("user", ""),), Sampling(max_tokens=2), raw=True))) as stream:
            return [piece async for piece in stream]

    assert asyncio.run(go())[-1].finish == "length"


def test_a_prompt_is_measured_as_usage_counts_it(engine: LlamaChat) -> None:
    async def go() -> tuple[int, int]:
        ask = Ask((Said("system", "Be kind. <|im_end|>"), Said("user", "日本 \ud83d?")), Sampling(max_tokens=1))
        async with aclosing(engine.stream(ask)) as stream:
            usage = [piece.usage async for piece in stream][-1]
        assert usage is not None
        return usage.prompt, await engine.measure(ask)

    counted, measured = asyncio.run(go())
    assert counted == measured


def test_log_probabilities_belong_to_the_text(engine: LlamaChat) -> None:
    got = asyncio.run(answer(engine, "Hi", max_tokens=4, logprobs=True, top_logprobs=2, temperature=0))
    tokens = [token for piece in got for token in piece.tokens]
    assert len(tokens) == 4
    assert b"".join(bytes(t.bytes) for t in tokens).decode() == text_of(got)
    assert all(t.logprob <= 0 and len(t.top) == 2 for t in tokens)


def test_a_stop_string_is_not_written(engine: LlamaChat) -> None:
    whole = text_of(asyncio.run(answer(engine, "Tell me about the sea.", max_tokens=20, seed=1)))
    word = whole.split()[3]
    cut = asyncio.run(answer(engine, "Tell me about the sea.", max_tokens=20, seed=1, stop=(word,)))
    assert text_of(cut) == whole[: whole.index(word)]
    assert cut[-1].finish == "stop"


def test_a_schema_holds_with_patterns_and_bounds(engine: LlamaChat) -> None:
    schema = {
        "type": "object",
        "properties": {
            "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
            "age": {"type": "integer", "minimum": 50, "maximum": 52},
            "kind": {"$ref": "#/$defs/kind"},
        },
        "required": ["code", "age", "kind"],
        "additionalProperties": False,
        "$defs": {"kind": {"enum": ["dog", "cat"]}},
    }
    got = asyncio.run(answer(engine, "Describe an animal.", schema, max_tokens=100, temperature=1.5))
    assert got[-1].finish == "stop"
    jsonschema.Draft202012Validator(schema).validate(json.loads(text_of(got)))


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "banana"},
        {"type": "string", "pattern": "(["},
        {"type": "integer", "minimum": 5, "maximum": 2},
        {"type": "object", "properties": {"a": {"$ref": "#/$defs/gone"}}, "required": ["a"]},
        {"type": "array", "minItems": 10**9, "items": {"type": "string"}},  # compiled, it would take all the memory
    ],
)
def test_a_schema_that_does_not_compile_is_refused_not_ignored(engine: LlamaChat, schema: dict[str, Any]) -> None:
    with pytest.raises(BadSchema):
        asyncio.run(answer(engine, "Go.", schema, max_tokens=5))


def test_a_bound_that_no_answer_reaches_is_no_trouble(engine: LlamaChat) -> None:
    schema = {"type": "array", "minItems": 2, "maxItems": 10**9, "items": {"type": "integer"}}
    assert text_of(asyncio.run(answer(engine, "Go.", schema, max_tokens=8))).startswith("[")


def test_a_prompt_beyond_the_window_is_refused_with_the_figures(engine: LlamaChat) -> None:
    with pytest.raises(ContextTooLong) as caught:
        asyncio.run(answer(engine, "word " * 2100))
    assert caught.value.context == engine.context == 2048
    assert caught.value.asked > 2100


def test_a_seed_gives_the_same_text_among_other_requests(engine: LlamaChat) -> None:
    async def run() -> None:
        async def seeded() -> str:
            return text_of(await answer(engine, "Write a poem.", seed=5, temperature=1.0, max_tokens=24))

        first = await seeded()
        others = [answer(engine, f"Tell me {n} things.", max_tokens=12) for n in range(3)]
        again = await asyncio.gather(seeded(), *others, seeded())
        assert again[0] == again[-1] == first
        other = text_of(await answer(engine, "Write a poem.", seed=6, temperature=1.0, max_tokens=24))
        assert other != first

    asyncio.run(run())


@pytest.mark.parametrize("prompt", ["Tell me a story.", "A long story of the lake. " * 200], ids=["writing", "reading"])
def test_closing_frees_the_slot_within_a_second(engine: LlamaChat, prompt: str) -> None:
    async def run() -> float:
        stream = engine.stream(Ask((Said("user", prompt),), Sampling(max_tokens=800, seed=1)))
        first = asyncio.ensure_future(anext(stream))
        for _ in range(1_000_000):
            if engine._jobs or first.done():
                break
            await asyncio.sleep(0)
        if len(prompt) < 100:
            await first
        else:
            first.cancel()
            await asyncio.gather(first, return_exceptions=True)
        await stream.aclose()
        # A seed asks for the whole engine: it is let in when the other has left.
        began = time.monotonic()
        await engine._line.enter(engine._room)
        engine._line.leave(engine._room)
        return time.monotonic() - began

    # A second on a quiet machine; others may be working on this one.
    assert asyncio.run(run()) < 3


def test_more_than_the_slots_are_all_answered_and_the_loop_stays_free(engine: LlamaChat) -> None:
    async def run() -> None:
        longest = 0.0

        async def tick() -> None:
            nonlocal longest
            while True:
                began = time.monotonic()
                await asyncio.sleep(0)
                longest = max(longest, time.monotonic() - began)

        ticking = asyncio.ensure_future(tick())
        # Three of them reserve more room than there is; their stop string comes soon.
        wanted = [{"max_tokens": 1800, "stop": ("e",)}] * 3 + [{"max_tokens": 4}] * 3
        got = await asyncio.gather(*(answer(engine, "Tell me of the sea. " * 8, **each) for each in wanted))
        ticking.cancel()
        assert all(g[-1].usage is not None for g in got)
        assert longest < 0.5

    asyncio.run(run())


def test_counts_tokens_and_survives_odd_text(engine: LlamaChat) -> None:
    async def run() -> None:
        assert await engine.count("Hello world") == 2
        assert await engine.count("") == 0
        got = await answer(engine, "half \ud800 pair, \0 and <tags>", max_tokens=2)
        assert got[-1].usage is not None

    asyncio.run(run())


def test_a_required_call_has_arguments_of_the_schema(engine: LlamaChat) -> None:
    parameters = {
        "type": "object",
        "properties": {"city": {"type": "string", "maxLength": 30}, "unit": {"enum": ["c", "f"]}},
        "required": ["city", "unit"],
        "additionalProperties": False,
    }
    turn = Turn(
        (Message("user", "What is the weather in Osaka in celsius?"),),
        tools=(Tool("get_weather", "Get the weather", parameters),),
        tool_choice="required",
    )

    async def run() -> list[Any]:
        return [h async for h in write(turn, engine)]

    found = asyncio.run(run())
    assert isinstance(found[-1], Ended)
    assert found[-1].reason == "tool_calls"
    jsonschema.Draft202012Validator(parameters).validate(json.loads(found[-2].arguments))


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="no model file"):
        LlamaChat(tmp_path / "none.gguf")
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"not a model")
    with pytest.raises(WeightsMissing, match="could not be loaded"):
        LlamaChat(bad)


def test_a_closed_engine_says_so() -> None:
    path = weights_or_skip()

    async def run() -> None:
        engine = LlamaChat(path, context=512)
        folder = engine._folder
        stream = engine.stream(Ask((Said("user", "Tell me a long story."),), Sampling(max_tokens=400)))
        await anext(stream)
        await engine.close()
        with pytest.raises(EngineDown):
            async for _ in stream:
                pass
        with pytest.raises(EngineDown):
            await answer(engine, "Anyone there?")
        await engine.close()
        assert not folder.exists()

    asyncio.run(run())
