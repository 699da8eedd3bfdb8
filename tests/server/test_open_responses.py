"""The ten templates of the Open Responses compliance suite that go over HTTP, on requests of our own."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.engines.scripted import ScriptedChat

from .open_responses import TABLE, check, wrong

Json = dict[str, Any]
Start = Callable[..., TestClient]

PIXEL = base64.b64encode(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd"
        "8db00000000049454e44ae426082"
    )
).decode()


# -- asking --------------------------------------------------------------------------------------


@pytest.fixture
def client(start: Start) -> TestClient:
    return start()


def ask(client: TestClient, body: Json, path: str = "/responses", model: str = "gpt-4.1") -> Json:
    reply = client.post(f"/openai/v1{path}", json={"model": model, **body})
    assert reply.status_code == 200, reply.text
    made: Json = reply.json()
    return made


def responded(client: TestClient, body: Json, model: str = "gpt-4.1") -> Json:
    made = ask(client, body, model=model)
    check(made, "response")
    assert made["status"] == "completed"
    assert made["output"]
    return made


def streamed(client: TestClient, body: Json, model: str = "gpt-4.1") -> list[Json]:
    """The events of a stream, each held to the specification, and their order to its rules."""
    events: list[Json] = []
    with client.stream("POST", "/openai/v1/responses", json={"model": model, "stream": True, **body}) as reply:
        assert reply.headers["content-type"].startswith("text/event-stream")
        name = ""
        for line in reply.iter_lines():
            if line.startswith("event: "):
                name = line[7:]
            elif line.startswith("data: ") and line != "data: [DONE]":
                events.append(json.loads(line[6:]))
                assert events[-1]["type"] == name
    for event in events:
        check(event, "event")
    assert [event["sequence_number"] for event in events] == list(range(len(events)))
    assert events[0]["type"] == "response.created"
    assert events[1]["type"] == "response.in_progress"
    added = [event["output_index"] for event in events if event["type"] == "response.output_item.added"]
    assert added == list(range(len(added)))
    return events


def user(text: str) -> Json:
    return {"type": "message", "role": "user", "content": text}


# -- the templates -------------------------------------------------------------------------------


def test_basic_response(client: TestClient) -> None:
    made = responded(client, {"input": [user("Greet me in three words.")]})
    assert made["output"][0]["content"][0]["text"]


def test_streaming_response(client: TestClient) -> None:
    events = streamed(client, {"input": [user("Count to five.")]})
    assert events[-1]["type"] == "response.completed"
    check(events[-1]["response"], "response")
    text = "".join(event["delta"] for event in events if event["type"] == "response.output_text.delta")
    assert text == events[-1]["response"]["output"][0]["content"][0]["text"]


def test_system_prompt(start: Start) -> None:
    engine = ScriptedChat()
    system = {"type": "message", "role": "system", "content": "You are a sailor."}
    responded(start(chat=engine), {"input": [system, user("Greet me.")]})
    assert [(message.role, message.text) for message in engine.asked[0].messages] == [
        ("system", "You are a sailor."), ("user", "Greet me.")
    ]  # fmt: skip


WEATHER: Json = {
    "type": "function",
    "name": "get_weather",
    "description": "Tells the weather of a place",
    "parameters": {
        "type": "object",
        "properties": {"location": {"type": "string", "description": "A city, and its state"}},
        "required": ["location"],
    },
}


@pytest.mark.parametrize("stream", [False, True])
def test_tool_calling(client: TestClient, stream: bool) -> None:
    body: Json = {"input": [user("What's the weather like in San Francisco?")], "tools": [WEATHER]}
    made = streamed(client, body)[-1]["response"] if stream else responded(client, body)
    (call,) = [item for item in made["output"] if item["type"] == "function_call"]
    assert (call["name"], set(json.loads(call["arguments"]))) == ("get_weather", {"location"})
    result = {"type": "function_call_output", "call_id": call["call_id"], "output": "sunny"}
    responded(client, {"previous_response_id": made["id"], "input": [result]})


def test_image_input(client: TestClient) -> None:
    content = [
        {"type": "input_text", "text": "What is in this picture?"},
        {"type": "input_image", "image_url": f"data:image/png;base64,{PIXEL}"},
    ]
    responded(client, {"input": [{"type": "message", "role": "user", "content": content}]})


def test_multi_turn(start: Start) -> None:
    engine = ScriptedChat()
    said = {"type": "message", "role": "assistant", "content": "Hello Alice."}
    responded(start(chat=engine), {"input": [user("I am Alice."), said, user("Who am I?")]})
    assert [message.role for message in engine.asked[0].messages] == ["user", "assistant", "user"]


@pytest.mark.parametrize("phase", ["commentary", "final_answer"])
def test_assistant_phase(client: TestClient, phase: str) -> None:
    content = [{"type": "output_text", "text": "Let me look.", "annotations": []}]
    said = {"type": "message", "role": "assistant", "phase": phase, "content": content}
    made = responded(client, {"input": [user("Look it up."), said, user("Well?")]})
    kept = client.get(f"/openai/v1/responses/{made['id']}/input_items", params={"order": "asc"}).json()["data"]
    assert kept[1]["phase"] == phase
    for item in kept:
        assert wrong(item, "#Message") is None


def test_response_output_phase_schema() -> None:
    message: Json = {"type": "message", "id": "msg_1", "status": "completed", "role": "assistant", "content": []}
    for phase in ("commentary", "final_answer"):
        assert wrong({**message, "phase": phase}, "#Message") is None
    assert wrong({**message, "phase": "opening"}, "#Message") is not None


def test_compact_response(client: TestClient) -> None:
    made = ask(client, {"input": [user("My name is Ada."), user("I like tea.")]}, "/responses/compact")
    check(made, "compaction")
    assert made["object"] == "response.compaction"
    assert "compaction" in [item["type"] for item in made["output"]]
    responded(client, {"input": [*made["output"], user("Who am I?")]})


def test_compact_missing_model(client: TestClient) -> None:
    reply = client.post("/openai/v1/responses/compact", json={"input": "Hi"})
    assert reply.status_code in (400, 422)
    assert reply.json()["error"]["param"] == "model"


# -- beyond the templates ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "body"),
    [
        ("gpt-5", {"input": "Why?", "reasoning": {"effort": "low", "summary": "detailed"},
                   "include": ["reasoning.encrypted_content"]}),
        ("gpt-4.1", {"input": "Hi", "top_logprobs": 2, "include": ["message.output_text.logprobs"]}),
        ("gpt-4.1", {"input": "Hi, as JSON", "text": {"format": {"type": "json_object"}}}),
        ("gpt-4.1", {"input": "aoai-trigger-completion-hate-high"}),
        ("gpt-4.1", {"input": "a b c d e f g h i j k l m n o p q r s t", "max_output_tokens": 16}),
        ("gpt-4.1", {"input": "word " * 9000}),
        ("gpt-4.1", {"input": [{"type": "message", "role": "user", "content": "Hi"}], "metadata": {"a": "b"},
                     "tools": [WEATHER], "tool_choice": {"type": "function", "name": "get_weather"}}),
    ],
)  # fmt: skip
def test_other_streams_hold_to_the_specification(client: TestClient, model: str, body: Json) -> None:
    events = streamed(client, body, model)
    assert events[-1]["type"] in ("response.completed", "response.incomplete", "response.failed")
    check(events[-1]["response"], "response")


def test_the_check_finds_what_is_wrong(client: TestClient) -> None:
    made = responded(client, {"input": "Hi"})
    assert len(TABLE["objects"]["ResponseResource"]["required"]) == 31
    assert len(TABLE["events"]) == 24
    for name in TABLE["objects"]["ResponseResource"]["required"]:
        assert wrong({key: value for key, value in made.items() if key != name}, TABLE["response"]) is not None
    for change in ({"created_at": "now"}, {"output": [{"type": "mystery"}]}, {"store": None}, {"object": "reply"}):
        assert wrong({**made, **change}, TABLE["response"]) is not None
