"""The scripted engines: limits, stops, counts, and instances of schemas that a validator accepts."""

from __future__ import annotations

import asyncio
import math
from contextlib import aclosing
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aoai.server.engines import Ask, BadSchema, ContextTooLong, EngineDown, Piece, Said
from aoai.server.engines.instance import closed, fitted, minimal
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.turns import Sampling


def pieces(engine: ScriptedChat, ask: Ask) -> list[Piece]:
    async def run() -> list[Piece]:
        return [piece async for piece in engine.stream(ask)]

    return asyncio.run(run())


def said(text: str) -> tuple[Said, ...]:
    return (Said("user", text),)


def test_echoes_the_last_user_message_and_counts_words() -> None:
    got = pieces(ScriptedChat(), Ask((Said("system", "Be kind."), *said("Good morning"))))
    assert "".join(p.text for p in got) == "You said: Good morning"
    assert [p.finish for p in got] == [None, None, None, None, "stop"]
    assert got[-1].usage is not None
    assert (got[-1].usage.prompt, got[-1].usage.completion) == (6, 4)


def test_max_tokens_cuts_and_says_length() -> None:
    got = pieces(ScriptedChat(), Ask(said("one two three"), Sampling(max_tokens=3)))
    assert "".join(p.text for p in got) == "You said: one"
    assert got[-1].finish == "length"
    assert got[-1].usage is not None
    assert got[-1].usage.completion == 3


def test_a_stop_string_ends_the_text_before_it() -> None:
    got = pieces(ScriptedChat(), Ask(said("one STOP two"), Sampling(stop=("STOP",))))
    assert "".join(p.text for p in got) == "You said: one "
    assert got[-1].finish == "stop"


def test_log_probabilities_are_those_of_certainty() -> None:
    got = pieces(ScriptedChat(), Ask(said("é"), Sampling(logprobs=True, top_logprobs=3)))
    tokens = [token for piece in got for token in piece.tokens]
    assert [(t.token, t.logprob, bytes(t.bytes).decode()) for t in tokens][-1] == (" é", 0.0, " é")
    assert all(len(t.top) == 1 for t in tokens)


def test_a_prompt_beyond_the_window_is_refused() -> None:
    with pytest.raises(ContextTooLong) as caught:
        pieces(ScriptedChat(context=5), Ask(said("one two three four five six")))
    assert (caught.value.asked, caught.value.context) == (7, 5)


def test_closing_early_is_noticed_and_a_closed_engine_answers_no_more() -> None:
    engine = ScriptedChat()

    async def run() -> None:
        async with aclosing(engine.stream(Ask(said("one two three")))) as stream:
            await anext(stream)
        assert engine.closed_early == 1
        await engine.close()
        with pytest.raises(EngineDown):
            await anext(engine.stream(Ask(said("again"))))

    asyncio.run(run())


SCHEMAS: list[dict[str, Any]] = [
    {"type": "object"},
    {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["b"]},
    {"type": "object", "required": ["x"]},
    {"type": "object", "minProperties": 3},
    {"type": "array", "items": {"type": "boolean"}, "minItems": 2},
    {"type": "array", "items": {"type": "string"}, "minItems": 3, "uniqueItems": True},
    {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 2, "uniqueItems": True},
    {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "null"}], "minItems": 2},
    {"type": "integer", "minimum": 7, "maximum": 9},
    {"type": "integer", "exclusiveMinimum": 7, "exclusiveMaximum": 9},
    {"type": "integer", "multipleOf": 5, "minimum": 12},
    {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
    {"type": "number", "maximum": -3.5},
    {"type": "string", "minLength": 9},
    {"type": "string", "maxLength": 2},
    {"type": "string", "pattern": "^[A-Z]{3}$"},
    {"type": "string", "pattern": r"^\d{3}-\d{4}$"},
    {"type": "string", "format": "date"},
    {"type": ["null", "string"]},
    {"const": {"k": [1]}},
    {"enum": ["red", "green"]},
    {"anyOf": [{"type": "integer", "minimum": 5, "maximum": 2}, {"type": "string"}]},
    {"allOf": [{"properties": {"a": {"type": "integer"}}, "required": ["a"]}, {"required": ["b"]}], "type": "object"},
    {"$ref": "#/$defs/a/properties/b", "$defs": {"a": {"properties": {"b": {"type": "integer", "minimum": 4}}}}},
    {
        "$defs": {
            "node": {
                "type": "object",
                "properties": {
                    "value": {"type": "string"},
                    "next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]},
                },
                "required": ["value", "next"],
                "additionalProperties": False,
            }
        },
        "$ref": "#/$defs/node",
    },
    {"type": "string", "default": "as given"},
]  # fmt: skip


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda s: str(s)[:50])
def test_an_instance_satisfies_its_schema(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema).validate(minimal(schema))


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({"type": "banana"}, "unknown type 'banana'"),
        ({"enum": []}, "empty enum"),
        ({"$ref": "#/$defs/gone"}, "which is not in it"),
        ({"$ref": "https://example.com/schema"}, "only references within it"),
        ({"type": "integer", "minimum": 5, "maximum": 2}, "leave no number"),
        ({"type": "string", "pattern": "(["}, "not a regular expression"),
        ({"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["a"]}, "without end"),
    ],
)
def test_a_schema_that_nothing_satisfies_is_refused_with_the_reason(schema: dict[str, Any], told: str) -> None:
    with pytest.raises(BadSchema, match="JSON schema") as caught:
        minimal(schema)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [("What's the weather like?", "get_weather"), ("Hello", "none"), ("get it", "none"), ("get_time now", "get_time")],
)
def test_an_enum_value_whose_word_the_user_said_is_chosen(asked: str, chosen: str) -> None:
    assert minimal({"enum": ["none", "get_weather", "get_time"]}, hint=asked) == chosen


def test_an_enum_value_that_the_user_named_is_chosen() -> None:
    got = pieces(ScriptedChat(), Ask(said("the green one"), schema={"enum": ["red", "green"]}))
    assert "".join(p.text for p in got) == '"green"'


leaves = st.sampled_from([
    {"type": "string"}, {"type": "integer", "minimum": 3}, {"type": "boolean"}, {"type": "null"},
    {"enum": ["x", "y"]}, {"const": 3},
])  # fmt: skip


def _wrapped(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    names = st.dictionaries(st.sampled_from(["a", "b", "properties", "$defs", "type"]), inner, max_size=3)
    return st.one_of(
        names.map(lambda p: {"type": "object", "properties": p, "required": list(p)}),
        inner.map(lambda i: {"type": "array", "items": i, "minItems": 1}),
        st.lists(inner, min_size=1, max_size=3).map(lambda branches: {"anyOf": branches}),
    )


@settings(max_examples=60, deadline=None)
@given(st.recursive(leaves, _wrapped, max_leaves=6))
def test_instances_of_nested_schemas_are_valid_and_stay_so_when_the_schema_is_closed(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema).validate(minimal(schema))
    jsonschema.Draft202012Validator(schema).validate(minimal(closed(schema)))
    jsonschema.Draft202012Validator(closed(schema)).validate(minimal(closed(schema)))


def test_closing_a_schema_forbids_other_names_only_where_it_said_nothing() -> None:
    was: dict[str, Any] = {
        "type": "object",
        "properties": {"properties": {"type": "object", "properties": {}}, "open": {"type": "object"}},
        "default": {"properties": {}},
    }
    now = closed(was)
    assert now["additionalProperties"] is False
    assert now["properties"]["properties"]["additionalProperties"] is False
    assert "additionalProperties" not in now["properties"]["open"]
    assert now["default"] == {"properties": {}}
    assert "additionalProperties" not in was


def test_numbers_of_items_that_no_answer_reaches_are_left_out_or_refused() -> None:
    named = {"type": "object", "properties": {"maxItems": {"type": "integer"}}, "enum": [{"maxItems": 10**9}]}
    within = {"type": "array", "minItems": 3, "maxItems": 100, "items": named}
    assert fitted(within) == within
    assert fitted({"anyOf": [{**within, "maxItems": 10**9}]}) == {
        "anyOf": [{"type": "array", "minItems": 3, "items": named}]
    }
    with pytest.raises(BadSchema, match="asks for at least 1000000000 items"):
        fitted({"properties": {"a": {"type": "array", "minItems": 10**9}}})


def test_embeddings_are_unit_vectors_and_shared_words_bring_texts_near() -> None:
    async def run() -> None:
        (cat, kitten, tax, again), used = await ScriptedEmbeddings().embed(
            ["the cat sleeps", "the cat runs", "income tax law", "the cat sleeps"]
        )
        assert used == 12
        assert cat == again
        assert math.isclose(sum(x * x for x in cat), 1.0, abs_tol=1e-5)

        def near(one: Any, other: Any) -> float:
            return sum(a * b for a, b in zip(one, other, strict=True))

        assert near(cat, kitten) > near(cat, tax) + 0.2

    asyncio.run(run())
