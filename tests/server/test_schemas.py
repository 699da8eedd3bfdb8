"""Schemas that requests bring along: what is no schema gets a 400 that says where, and no schema makes trouble."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from aoai.server.app import create_app
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.errors import Fault
from aoai.server.schemas import check_schema
from aoai.server.service import Service

Json = dict[str, Any]


@pytest.fixture(scope="module")
def endpoint() -> Iterator[TestClient]:
    service = Service(engines={"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()})
    base, headers = "http://127.0.0.1:8383", {"api-key": "aoai-local-key"}
    with TestClient(create_app(service), base_url=base, headers=headers, raise_server_exceptions=False) as client:
        yield client


def places(schema: Any) -> list[tuple[str, Json]]:
    """A request for each place where a schema may stand."""
    said = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hello"}]}
    asked = {"model": "gpt-4o", "input": "hello"}
    tool = {"name": "f", "parameters": schema}
    named = {"name": "n", "schema": schema}
    strict = {**named, "strict": True}
    return [
        ("/chat/completions", {**said, "response_format": {"type": "json_schema", "json_schema": named}}),
        ("/chat/completions", {**said, "response_format": {"type": "json_schema", "json_schema": strict}}),
        ("/chat/completions", {**said, "tools": [{"type": "function", "function": tool}], "tool_choice": "required"}),
        ("/chat/completions", {**said, "tools": [{"type": "function", "function": tool | {"strict": True}}]}),
        ("/chat/completions", {**said, "functions": [tool], "function_call": {"name": "f"}}),
        ("/responses", {**asked, "tools": [{"type": "function", **tool}], "tool_choice": "required"}),
        ("/responses", {**asked, "text": {"format": {"type": "json_schema", **named}}}),
        ("/responses", {**asked, "text": {"format": {"type": "json_schema", **strict}}}),
    ]  # fmt: skip


def closed(**properties: Any) -> Json:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (closed() | {"properties": True}, "'properties' must be an object, not true"),
        (closed() | {"$defs": [1]}, "'$defs' must be an object, not [1]"),
        (closed() | {"required": 1}, "'required' must be an array of strings, each of them once, not 1"),
        (closed() | {"required": [{}]}, "'required' must be an array of strings, each of them once, not [{}]"),
        (closed(a={"anyOf": 5}), "In context=('properties', 'a'), 'anyOf' must be an array of schemas"),
        (closed(a={"anyOf": []}), "'anyOf' must be an array of schemas with at least one, not []"),
        (closed(a={"anyOf": [3]}), "In context=('properties', 'a', 'anyOf', '0'), 3 is not of type 'object'"),
        (closed(a=None), "In context=('properties', 'a'), null is not of type 'object'"),
        (closed(a={"type": "text"}), "\"text\" is not a type; types are string, number"),
        (closed(a={"type": [["string"]]}), "is not a type"),
        (closed(a={"type": []}), "'type' must be a type or an array of types, each of them once, not []"),
        (closed(a={}) | {"required": ["a", "a"]}, "each of them once, not [\"a\",\"a\"]"),
        (closed(a={"type": "array", "items": "string"}), "In context=('properties', 'a', 'items'), \"string\" is not"),
        (closed(a={"enum": {}}), "'enum' must be an array of values"),
        (closed(a={"type": "string", "minLength": -1}), "'minLength' must be a whole number from 0, not -1"),
        (closed(a={"type": "array", "items": {}, "minItems": "3"}), "'minItems' must be a whole number from 0, not"),
        (closed(a={"type": "integer", "minimum": "x"}), "'minimum' must be a number, not \"x\""),
        (closed(a={"type": "integer", "multipleOf": 0}), "'multipleOf' must be greater than 0"),
        (closed(a={"type": "string", "pattern": 5}), "'pattern' must be a string, not 5"),
        (closed(a={"$ref": ["x" * 200]}), "'$ref' must be a string"),
    ],
)  # fmt: skip
def test_what_is_no_schema_is_refused_wherever_it_stands(endpoint: TestClient, schema: Json, said: str) -> None:
    for path, body in places(schema):
        reply = endpoint.post(f"/openai/v1{path}", json=body)
        told = reply.json()["error"]
        assert (reply.status_code, told["type"]) == (400, "invalid_request_error"), (body, told)
        assert told["message"].startswith("Invalid schema for "), (body, told)
        assert said in told["message"], (body, told)
        assert len(told["message"]) < 400


def nested(levels: int) -> Json:
    schema: Json = {"type": "string"}
    for _ in range(levels):
        schema = closed(a=schema)
    return schema


def test_nesting_without_end_is_refused_and_ordinary_nesting_is_not(endpoint: TestClient) -> None:
    for path, body in places(nested(200)):
        told = endpoint.post(f"/openai/v1{path}", json=body).json()["error"]
        assert "nested too deeply" in told["message"]
    for path, body in places(nested(10)):
        assert endpoint.post(f"/openai/v1{path}", json=body).status_code == 200


@pytest.mark.parametrize(
    "schema",
    [
        closed(a={"type": "string", "minLength": 10**9}),
        closed(a={"type": "array", "items": {"type": "integer"}, "minItems": 10**9}),
        closed(a={"type": "array", "minItems": 5000, "items": {"type": "array", "minItems": 5000, "items": {}}}),
        {"type": "object", "minProperties": 10**9, "additionalProperties": {"type": "null"}},
    ],
)  # fmt: skip
def test_a_large_number_in_a_schema_does_not_hold_up_the_scripted_engine(endpoint: TestClient, schema: Json) -> None:
    path, body = places(schema)[0]
    began = time.monotonic()
    reply = endpoint.post(f"/openai/v1{path}", json=body)
    assert (reply.status_code, reply.json()["error"]["code"]) == (400, "invalid_schema")
    assert time.monotonic() - began < 2


words = st.sampled_from([
    "type", "properties", "required", "anyOf", "oneOf", "allOf", "items", "enum", "$defs", "$ref", "minItems",
    "minLength", "additionalProperties", "minimum", "multipleOf", "pattern", "const", "not", "prefixItems", "a",
])  # fmt: skip
junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 5)
    | st.sampled_from(["object", "string", "array", "#", "#/$defs/a", "("]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(words, junk, max_size=5))
def test_no_schema_makes_the_endpoint_fail(endpoint: TestClient, schema: Json) -> None:
    for path, body in places(schema)[::2]:
        reply = endpoint.post(f"/openai/v1{path}", json=body)
        assert reply.status_code in (200, 400), reply.text
        assert ("error" in reply.json()) == (reply.status_code == 400) or path == "/responses"


@settings(max_examples=300)
@given(st.dictionaries(words, junk, max_size=5))
def test_a_schema_that_passes_is_one(schema: Json) -> None:
    try:
        check_schema(schema, "test", "test")
    except Fault:
        return
    # Whether a pattern is a regular expression depends on the dialect, which is the engine's.
    jsonschema.Draft202012Validator.check_schema(schema, format_checker=jsonschema.FormatChecker(formats=()))
