"""Replies and events of the local endpoint satisfy the types of the official package: no required field is missing.

That package takes anything when it parses; others that are made from the same specification (Java's) can be strict.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from openai.types import CreateEmbeddingResponse, FileDeleted, FileObject, Model
from openai.types.chat import ChatCompletion, ChatCompletionChunk
from openai.types.responses import Response, ResponseItem, ResponseStreamEvent
from pydantic import TypeAdapter
from starlette.testclient import TestClient

from aoai.server.app import create_app
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service

EVENTS = {
    get_args(kind.model_fields["type"].annotation)[0]: kind for kind in get_args(get_args(ResponseStreamEvent)[0])
}
FUNCTION = {
    "name": "get_weather",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
SCHEMA = {"name": "n", "schema": {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}}
CHATS: list[dict[str, Any]] = [
    {"model": "gpt-4o", "logprobs": True, "top_logprobs": 2},
    {"model": "gpt-5"},
    {"model": "gpt-4o", "n": 2, "response_format": {"type": "json_schema", "json_schema": SCHEMA}},
    {"model": "gpt-4o", "tools": [{"type": "function", "function": FUNCTION}], "tool_choice": "required"},
    {"model": "gpt-4o", "functions": [FUNCTION], "function_call": {"name": "get_weather"}},
]
RESPONSES: list[dict[str, Any]] = [
    {"model": "gpt-4o", "include": ["message.output_text.logprobs"], "top_logprobs": 2},
    {"model": "o4-mini", "reasoning": {"summary": "auto"}, "include": ["reasoning.encrypted_content"]},
    {"model": "gpt-4o", "tools": [{"type": "function", **FUNCTION}], "tool_choice": "required"},
    {"model": "gpt-4o", "text": {"format": {"type": "json_schema", **SCHEMA}}},
    {"model": "gpt-4o", "background": True},
]


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    service = Service(engines={"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()})
    base, headers = "http://127.0.0.1:8383/openai/v1", {"api-key": "aoai-local-key"}
    with TestClient(create_app(service), base_url=base, headers=headers) as made:
        yield made


def satisfies(kind: Any, value: Any) -> None:
    TypeAdapter(kind).validate_python(value)


def events(client: TestClient, path: str, body: dict[str, Any]) -> list[Any]:
    text = client.post(path, json=body | {"stream": True}).text
    data = [line[6:] for line in text.splitlines() if line.startswith("data: ")]
    return [json.loads(each) for each in data if each != "[DONE]"]


@pytest.mark.parametrize("body", CHATS)
def test_chat(client: TestClient, body: dict[str, Any]) -> None:
    body = body | {"messages": [{"role": "user", "content": "What is the weather in Oslo?"}]}
    satisfies(ChatCompletion, client.post("chat/completions", json=body).json())
    first, *rest = events(client, "chat/completions", body | {"stream_options": {"include_usage": True}})
    assert first["object"] == "", "the frame with the prompt's filter results is Azure's own, and satisfies nothing"
    assert len(rest) > 3
    for chunk in rest:
        satisfies(ChatCompletionChunk, chunk)


@pytest.mark.parametrize("body", RESPONSES)
def test_responses(client: TestClient, body: dict[str, Any]) -> None:
    body = body | {"input": "What is the weather in Oslo?"}
    made = client.post("responses", json=body).json()
    satisfies(Response, made)
    satisfies(Response, client.get(f"responses/{made['id']}").json())
    for item in client.get(f"responses/{made['id']}/input_items").json()["data"]:
        satisfies(ResponseItem, item)
    told = events(client, "responses", body)
    assert told[-1]["type"] == "response.completed"
    for event in told:
        satisfies(EVENTS[event["type"]], event)


def test_the_rest(client: TestClient) -> None:
    embedded = client.post("embeddings", json={"model": "text-embedding-3-small", "input": "x"})
    satisfies(CreateEmbeddingResponse, embedded.json())
    kept = client.post("files", files={"file": ("a.txt", b"x")}, data={"purpose": "assistants"}).json()
    satisfies(FileObject, kept)
    satisfies(FileDeleted, client.delete(f"files/{kept['id']}").json())
    for model in client.get("models").json()["data"]:
        satisfies(Model, model)
