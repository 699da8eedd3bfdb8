"""Responses over a web socket: lanes, chains that are kept nowhere, and errors that are told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.engines import Ask
from aoai.server.engines.scripted import ScriptedChat, echo
from aoai.types import responses
from aoai.types._model import Unknown, converter

Json = dict[str, Any]
Start = Callable[..., TestClient]
TERMINAL = ("response.completed", "response.incomplete", "response.failed", "error")

_view = converter(responses.ResponseStreamEvent, responses.__name__)


class Chat:
    """A socket for Responses, as a client sees it."""

    def __init__(self, socket: Any) -> None:
        self.socket = socket

    def ask(self, **body: Any) -> None:
        self.socket.send_json({"type": "response.create", "model": "gpt-4.1", "store": False, **body})

    def until_over(self) -> list[Json]:
        """The events of a response, to the last, each of a known class; they are numbered from 0."""
        events: list[Json] = []
        while not events or events[-1]["type"] not in TERMINAL:
            events.append(self.socket.receive_json())
            assert not isinstance(_view(events[-1]), Unknown)
        if events[-1]["type"] != "error":
            assert [event["sequence_number"] for event in events] == list(range(len(events)))
        return events

    def turn(self, **body: Any) -> Json:
        """What comes of a request in the end: the response, or the error event."""
        self.ask(**body)
        last = self.until_over()[-1]
        return last if last["type"] == "error" else last["response"]


@pytest.fixture
def talk(start: Start) -> Iterator[Callable[..., Chat]]:
    with ExitStack() as stack:

        def made(**settings: Any) -> Chat:
            return again(start(**settings))

        def again(client: TestClient) -> Chat:
            path = "ws://127.0.0.1:8383/openai/v1/responses"
            chat = Chat(stack.enter_context(client.websocket_connect(path)))
            chat.client = client  # type: ignore[attr-defined]
            chat.again = lambda: again(client)  # type: ignore[attr-defined]
            return chat

        yield made


def said(response: Json) -> str:
    return "".join(part["text"] for item in response["output"] if item["type"] == "message" for part in item["content"])


def heard(ask: Ask) -> str:
    """Says all that was said before."""
    return " | ".join(f"{m.role}: {m.text}" for m in ask.messages)


# -- one after the other -------------------------------------------------------------------------


def test_the_events_are_those_of_a_stream(talk: Any) -> None:
    chat = talk()
    chat.ask(input="hello")
    over_socket = chat.until_over()
    body = {"model": "gpt-4.1", "store": False, "input": "hello", "stream": True}
    lines = chat.client.post("/openai/v1/responses", json=body).text.splitlines()
    over_http = [json.loads(line[6:]) for line in lines if line.startswith("data: ")]
    assert [sorted(event) for event in over_socket] == [sorted(event) for event in over_http]
    assert [event["type"] for event in over_socket] == [event["type"] for event in over_http]
    assert said(over_socket[-1]["response"]) == "You said: hello"


def test_a_chain_is_gone_on_with_that_is_kept_nowhere(talk: Any) -> None:
    chat = talk(chat=ScriptedChat(heard))
    first = chat.turn(input="one")
    second = chat.turn(input="two", previous_response_id=first["id"])
    assert said(second) == f"user: one | assistant: {said(first)} | user: two"
    third = chat.turn(input="three", previous_response_id=second["id"])
    assert said(third).startswith("user: one | assistant: ")
    assert third["previous_response_id"] == second["id"]
    # only the newest is remembered
    gone = chat.turn(input="four", previous_response_id=first["id"])
    assert gone["error"]["code"] == "previous_response_not_found"
    assert chat.client.get(f"/openai/v1/responses/{third['id']}").status_code == 404


def test_what_is_kept_can_be_gone_on_with_from_anywhere(talk: Any) -> None:
    chat = talk(chat=ScriptedChat(heard))
    first = chat.turn(input="one", store=True)
    chat.turn(input="something else")
    assert "one" in said(chat.turn(input="two", previous_response_id=first["id"]))
    assert "one" in said(chat.again().turn(input="three", previous_response_id=first["id"]))
    assert chat.client.get(f"/openai/v1/responses/{first['id']}").json()["status"] == "completed"


def test_a_stored_response_can_follow_one_that_is_not(talk: Any) -> None:
    chat = talk(chat=ScriptedChat(heard))
    first = chat.turn(input="one")
    second = chat.turn(input="two", previous_response_id=first["id"], store=True)
    assert "one" in said(second)
    reply = chat.client.post(
        "/openai/v1/responses", json={"model": "gpt-4.1", "input": "three", "previous_response_id": second["id"]}
    )
    assert "two" in said(reply.json())


def test_functions_are_called_over_a_socket(talk: Any) -> None:
    chat = talk()
    tools = [{"type": "function", "name": "get_weather", "parameters": {"type": "object", "properties": {}}}]
    called = chat.turn(input="weather?", tools=tools, tool_choice="required")
    [call] = [item for item in called["output"] if item["type"] == "function_call"]
    result = {"type": "function_call_output", "call_id": call["call_id"], "output": "sunny"}
    answer = chat.turn(input=[result], tools=tools, tool_choice="none", previous_response_id=called["id"])
    assert "sunny" in said(answer)


def test_thoughts_are_remembered_with_the_chain(talk: Any) -> None:
    chat = talk(chat=ScriptedChat(heard))
    tools = [{"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}}]
    ask = {"model": "o4-mini", "tools": tools}
    scripted = chat.client.app.state.service.engines["chat"]
    scripted._script = lambda ask: "A deep thought" if "step by step" in ask.messages[0].text else echo(ask)
    called = chat.turn(input="weather?", tool_choice="required", **ask)
    [call] = [item for item in called["output"] if item["type"] == "function_call"]
    scripted._script = heard
    result = {"type": "function_call_output", "call_id": call["call_id"], "output": "sunny"}
    answer = chat.turn(input=[result], previous_response_id=called["id"], tool_choice="none", **ask)
    assert "A deep thought" in said(answer)


def test_getting_ready_gives_a_response_to_go_on_from(talk: Any) -> None:
    chat = talk(chat=ScriptedChat(heard))
    chat.ask(generate=False, input="Remember this.", instructions="Be brief.")
    events = chat.until_over()
    assert [e["type"] for e in events] == ["response.created", "response.in_progress", "response.completed"]
    ready = events[-1]["response"]
    assert (ready["output"], ready["usage"]["output_tokens"]) == ([], 0)
    assert not chat.client.app.state.service.engines["chat"].asked
    assert said(chat.turn(input="Go.", previous_response_id=ready["id"])) == "user: Remember this. | user: Go."
    nothing = chat.turn(generate=False, tools=[])
    assert said(chat.turn(input="Go.", previous_response_id=nothing["id"])) == "user: Go."
    kept = chat.turn(generate=False, input="Kept.", store=True)
    assert "Kept." in said(chat.again().turn(input="Go.", previous_response_id=kept["id"]))


def test_fields_of_http_do_no_harm(talk: Any) -> None:
    chat = talk()
    chat.ask(input="hi", stream=True, stream_options={"include_obfuscation": False}, background=False)
    assert all("obfuscation" not in event for event in chat.until_over())
    assert chat.turn(input="hi", background=True, store=True)["error"]["param"] == "background"


# -- what goes wrong -----------------------------------------------------------------------------


def test_a_failed_turn_is_told_and_forgotten(talk: Any) -> None:
    chat = talk()
    first = chat.turn(input="one")
    output = {"type": "function_call_output", "call_id": "call_nobody", "output": "x"}
    failed = chat.turn(input=[output], previous_response_id=first["id"])
    assert (failed["status"], failed["error"]["type"]) == (400, "invalid_request_error")
    assert "call_nobody" in failed["error"]["message"]
    gone = chat.turn(input="two", previous_response_id=first["id"])
    assert gone == {
        "type": "error",
        "status": 400,
        "error": {
            "type": "invalid_request_error",
            "code": "previous_response_not_found",
            "message": f"Previous response with id '{first['id']}' not found.",
            "param": "previous_response_id",
        },
    }


def test_a_failure_elsewhere_leaves_the_chain_alone(talk: Any) -> None:
    chat = talk()
    first = chat.turn(input="one")
    assert chat.turn(input="x", temperature=9)["error"]["code"] == "decimal_above_max_value"
    assert chat.turn(input="x", previous_response_id="resp_other")["error"]["code"] == "previous_response_not_found"
    assert chat.turn(input="two", previous_response_id=first["id"])["status"] == "completed"


def test_a_failure_of_the_engine_ends_the_turn_with_one_event(talk: Any) -> None:
    engine = ScriptedChat(context=20)
    chat = talk(chat=engine)
    first = chat.turn(input="one")
    chat.ask(input="long " * 30, previous_response_id=first["id"])
    events = chat.until_over()
    assert events[-1]["type"] == "response.failed"
    assert events[-1]["response"]["error"]["code"] == "context_length_exceeded"
    assert chat.turn(input="two", previous_response_id=first["id"])["error"]["code"] == "previous_response_not_found"
    assert chat.turn(input="hi")["status"] == "completed"


@pytest.mark.parametrize(
    ("event", "status", "code"),
    [
        ({"type": "response.create", "input": "x"}, 400, "missing_required_parameter"),
        ({"type": "response.create", "model": "gpt-4.1"}, 400, "missing_required_parameter"),
        ({"type": "response.create", "model": "nobody", "input": "x"}, 404, "DeploymentNotFound"),
        ({"type": "response.create", "model": "gpt-realtime", "input": "x"}, 400, "OperationNotSupported"),
        ({"type": "response.create", "model": "gpt-4.1", "input": 3}, 400, "invalid_type"),
        ({"type": "response.create", "model": "gpt-4.1", "input": "x", "nope": 1}, 400, "unknown_parameter"),
        ({"type": "response.create", "model": "gpt-4.1", "input": "aoai-trigger-hate-high"}, 400, "content_filter"),
        ({"type": "response.cancel"}, 400, "invalid_value"),
    ],
)
def test_a_request_that_cannot_be_is_told(talk: Any, event: Json, status: int, code: str) -> None:
    chat = talk()
    chat.socket.send_json(event)
    told = chat.socket.receive_json()
    assert (told["type"], told["status"], told["error"]["code"]) == ("error", status, code)
    assert told["error"]["message"]
    assert chat.turn(input="hi")["status"] == "completed"


def test_limits_hold_over_sockets(talk: Any, start: Start) -> None:
    from aoai.server.deployments import Deployments

    chat = talk(deployments=Deployments().each(requests_per_minute=6))
    assert chat.turn(input="one")["status"] == "completed"
    told = chat.turn(input="two")
    assert (told["status"], told["error"]["code"]) == (429, "429")


def test_responses_are_not_steered(talk: Any) -> None:
    chat = talk()
    chat.socket.send_json({"type": "response.steer", "input": "more", "previous_response_id": "resp_1"})
    told = chat.socket.receive_json()
    assert (told["type"], told["error"]["code"]) == ("response.steer.failed", "steering_not_supported")
    assert told["steer"] == {"input": "more", "previous_response_id": "resp_1"}


# -- lanes ---------------------------------------------------------------------------------------


def test_a_lane_works_off_its_requests_in_order(talk: Any) -> None:
    chat = talk()
    for word in ("one", "two", "three"):
        chat.ask(input=word)
    assert [said(chat.until_over()[-1]["response"]) for _ in range(3)] == [f"You said: {w}" for w in
                                                                           ("one", "two", "three")]  # fmt: skip


def test_lanes_run_side_by_side(talk: Any) -> None:
    gate: list[Any] = []

    async def pause() -> None:
        if not gate:
            gate.extend((asyncio.Event(), 0))
        gate[1] += 1
        if gate[1] == 2:  # both are being written
            gate[0].set()
        await gate[0].wait()

    chat = talk(chat=ScriptedChat(pause=pause))
    chat.ask(input="plan", stream_id="planner")
    chat.ask(input="risks", stream_id="re.search-1")
    ended: dict[str, str] = {}
    while len(ended) < 2:
        event = chat.socket.receive_json()
        if event["type"] == "response.completed":
            ended[event["stream_id"]] = said(event["response"])
    assert ended == {"planner": "You said: plan", "re.search-1": "You said: risks"}


def test_a_lane_remembers_its_own_newest_and_can_be_forked(talk: Any) -> None:
    chat = talk(chat=ScriptedChat(heard))
    main = chat.turn(input="one", stream_id="main")
    chat.turn(input="else", stream_id="other")
    fork = chat.turn(input="two", stream_id="critic", previous_response_id=main["id"])
    assert said(fork).startswith("user: one")
    # a fork that fails leaves its parent to the lane it is from
    bad = chat.turn(input=[{"type": "nope"}], stream_id="critic", previous_response_id=main["id"])
    assert (bad["status"], bad["stream_id"]) == (400, "critic")
    assert said(chat.turn(input="three", stream_id="main", previous_response_id=main["id"])).startswith("user: one")
    assert chat.turn(input="x", stream_id="x", previous_response_id=main["id"])["error"]["code"] == (
        "previous_response_not_found"
    )


@pytest.mark.parametrize("name", ["", "a b", "ü", "x" * 257, 3, [], {}])
def test_a_lane_has_a_plain_name(talk: Any, name: Any) -> None:
    told = talk().turn(input="x", stream_id=name)
    assert (told["error"]["code"], "stream_id" in told) == ("invalid_stream_id", False)


def test_a_socket_has_so_many_lanes(talk: Any) -> None:
    chat = talk()
    for index in range(32):
        assert chat.turn(generate=False, stream_id=f"lane{index}")["status"] == "completed"
    told = chat.turn(generate=False, stream_id="one.more")
    assert (told["error"]["code"], told["stream_id"]) == ("websocket_stream_limit_reached", "one.more")
    assert chat.turn(generate=False)["status"] == "completed"
    assert chat.turn(generate=False, stream_id="lane3")["status"] == "completed"


def test_only_so_many_requests_wait(talk: Any) -> None:
    go: list[asyncio.Event] = []

    async def pause() -> None:
        if not go:
            go.append(asyncio.Event())
        await go[0].wait()

    chat = talk(chat=ScriptedChat(pause=pause))
    for _ in range(81):
        chat.ask(input="x")
    first = chat.socket.receive_json()
    while first["type"] != "error":
        first = chat.socket.receive_json()
    assert (first["status"], first["error"]["code"]) == (429, "too_many_requests")
