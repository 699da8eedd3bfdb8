"""Realtime sessions in text: what each event does, what a response puts out, and what is refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient, WebSocketDenialResponse

from aoai.server.engines import Ask, EngineDown, Piece
from aoai.server.engines.scripted import ScriptedChat
from aoai.types import realtime
from aoai.types._model import Unknown, converter, fields_of

Json = dict[str, Any]
Start = Callable[..., TestClient]
BASE = "ws://127.0.0.1:8383/openai/v1/realtime"

_view = converter(realtime.RealtimeServerEvent, realtime.__name__)


def known(event: Json) -> Json:
    """The event, if it is of a known class and has each of its fields, and no other."""
    view = _view(event)
    assert not isinstance(view, Unknown), event["type"]
    fields = fields_of(type(view))
    assert set(event) <= set(fields), event
    assert {name for name in fields if not hasattr(type(view), name)} <= set(event), event
    assert event["event_id"].startswith("event_")
    return event


class Talk:
    """A session, as a client sees it."""

    def __init__(self, socket: Any, client: TestClient) -> None:
        self.socket = socket
        self.client = client
        self.session = self.next()["session"]

    def next(self) -> Json:
        return known(self.socket.receive_json())

    def send(self, kind: str, **fields: Any) -> None:
        self.socket.send_json({"type": kind, **fields})

    def ask(self, kind: str, **fields: Any) -> Json:
        self.send(kind, **fields)
        return self.next()

    def say(self, text: str, **more: Any) -> Json:
        added = self.ask("conversation.item.create", item=message(text), **more)
        assert self.next()["type"] == "conversation.item.done"
        return added

    def respond(self, **response: Any) -> list[Json]:
        """The events of a response, to its last."""
        self.send("response.create", **({"response": response} if response else {}))
        events = [self.next()]
        while events[-1]["type"] not in ("response.done", "error"):
            events.append(self.next())
        return events


def message(text: str, role: str = "user") -> Json:
    kind = "output_text" if role == "assistant" else "input_text"
    return {"type": "message", "role": role, "content": [{"type": kind, "text": text}]}


@pytest.fixture
def talk(start: Start) -> Iterator[Callable[..., Talk]]:
    with ExitStack() as stack:

        def made(*, query: str = "?model=gpt-realtime", **settings: Any) -> Talk:
            client = start(**settings)
            return Talk(stack.enter_context(client.websocket_connect(BASE + query)), client)

        yield made


def said(events: list[Json]) -> str:
    return "".join(event["delta"] for event in events if event["type"] == "response.output_text.delta")


def heard(ask: Ask) -> str:
    """Says all that was said before."""
    return " | ".join(f"{m.role}: {m.text}" for m in ask.messages)


# -- the session ---------------------------------------------------------------------------------


def test_a_session_begins_in_text(talk: Any) -> None:
    session = talk().session
    assert session["id"].startswith("sess_")
    assert (session["type"], session["model"]) == ("realtime", "gpt-realtime-2025-08-28")
    assert session["output_modalities"] == ["text"]
    assert session["expires_at"] == 1_000_000 + 3600


def test_an_update_changes_what_it_names(talk: Any) -> None:
    one = talk()
    updated = one.ask(
        "session.update",
        session={"type": "realtime", "instructions": "Be brief.", "audio": {"output": {"voice": "marin"}}},
    )["session"]
    assert updated["instructions"] == "Be brief."
    assert updated["audio"]["output"] == one.session["audio"]["output"] | {"voice": "marin"}
    again = one.ask(
        "session.update", session={"type": "realtime", "max_output_tokens": 5, "model": one.session["model"]}
    )
    assert again["session"] == updated | {"max_output_tokens": 5}


FUNCTION = {"type": "function", "name": "get_weather", "parameters": {"type": "object", "properties": {}}}


@pytest.mark.parametrize(
    ("changes", "param", "named"),
    [
        ({"output_modalities": ["audio"]}, "session.output_modalities", "speech model"),
        ({"output_modalities": ["text", "audio"]}, "session.output_modalities", "speech model"),
        ({"output_modalities": []}, "session.output_modalities", "text"),
        ({"type": "transcription"}, "session.type", "speech model"),
        ({"model": "gpt-4o"}, "session.model", "model"),
        ({"tools": [{"type": "mcp", "server_label": "x"}]}, "session.tools[0].type", "Responses"),
        ({"tools": [{"type": "function"}]}, "session.tools[0].name", "name"),
        ({"tool_choice": {"type": "function", "name": "nobody"}}, "session.tool_choice", "nobody"),
        ({"tool_choice": {"type": "mcp", "server_label": "x"}}, "session.tool_choice.type", "mcp"),
        ({"prompt": {"id": "pmpt_1"}}, "session.prompt", "instructions"),
        ({"reasoning": {"effort": "low"}}, "session.reasoning", "reasoning"),
        ({"max_output_tokens": 0}, "session.max_output_tokens", "4096"),
        ({"max_output_tokens": 5000}, "session.max_output_tokens", "4096"),
        ({"instructions": 3}, "session.instructions", "string"),
    ],
)
def test_an_update_that_cannot_be_is_told_and_changes_nothing(talk: Any, changes: Json, param: str, named: str) -> None:
    one = talk()
    told = one.ask("session.update", event_id="mine", session={"type": "realtime", **changes})
    assert told["type"] == "error"
    assert (told["error"]["type"], told["error"]["param"]) == ("invalid_request_error", param)
    assert named in told["error"]["message"]
    assert told["error"]["event_id"] == "mine"
    assert one.ask("session.update", session={"type": "realtime"})["session"] == one.session


# -- the conversation ----------------------------------------------------------------------------


def test_items_are_put_in_fetched_and_taken_out(talk: Any) -> None:
    one = talk()
    first = one.say("one")
    third = one.say("three")
    second = one.say("two", previous_item_id=first["item"]["id"])
    before = one.say("zero", previous_item_id="root")
    assert [each["previous_item_id"] for each in (first, third, second, before)] == [
        None, first["item"]["id"], first["item"]["id"], None
    ]  # fmt: skip
    found = one.ask("conversation.item.retrieve", item_id=second["item"]["id"])
    assert (found["type"], found["item"]) == ("conversation.item.retrieved", second["item"])
    gone = one.ask("conversation.item.delete", item_id=second["item"]["id"])
    assert (gone["type"], gone["item_id"]) == ("conversation.item.deleted", second["item"]["id"])
    told = one.ask("conversation.item.retrieve", item_id=second["item"]["id"])
    assert told["error"]["code"] == "item_retrieve_invalid_item_id"


def test_everything_that_was_said_reaches_the_model(talk: Any) -> None:
    one = talk(chat=ScriptedChat(heard))
    one.ask("session.update", session={"type": "realtime", "instructions": "Be brief."})
    for item in (
        message("Speak up.", "system"),
        message("Hello."),
        message("Hi.", "assistant"),
        {"type": "message", "role": "assistant", "content": [{"type": "output_audio", "transcript": "I said."}]},
        {"type": "function_call", "name": "look", "arguments": "{}", "call_id": "call_1"},
        {"type": "function_call_output", "call_id": "call_1", "output": "a cat"},
        message("And now?"),
    ):
        assert one.ask("conversation.item.create", item=item)["type"] == "conversation.item.added"
        one.next()
    text = said(one.respond())
    for part in ("Be brief.", "Speak up.", "user: Hello.", "assistant: Hi.", "assistant: I said.", "a cat", "And now?"):
        assert part in text
    assert "assistant: user" not in text
    assert "You said" not in said(one.respond())


def test_a_picture_is_looked_at(talk: Any) -> None:
    dot = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJ"
        "RU5ErkJggg=="
    )
    one = talk(chat=ScriptedChat(heard))
    item = {"type": "message", "role": "user", "content": [{"type": "input_image", "image_url": dot},
                                                           {"type": "input_text", "text": "What is it?"}]}  # fmt: skip
    added = one.ask("conversation.item.create", item=item)
    assert added["item"]["content"][0] == {"type": "input_image", "image_url": dot, "detail": "auto"}
    one.next()
    assert "shows a picture" in said(one.respond())


@pytest.mark.parametrize(
    ("item", "more", "code"),
    [
        (message("x") | {"id": "item_taken"}, {}, "item_create_duplicate_item_id"),
        (message("x"), {"previous_item_id": "item_nobody"}, "item_create_invalid_previous_item_id"),
        ({"type": "function_call_output", "call_id": "call_nobody", "output": "x"}, {}, "invalid_tool_call_id"),
        ({"type": "message", "role": "user", "content": [{"type": "input_audio", "audio": "AAAA"}]}, {},
         "unsupported_value"),
        ({"type": "message", "role": "user", "content": [{"type": "input_text"}]}, {}, "missing_required_parameter"),
        ({"type": "message", "role": "user", "content": [{"type": "output_text", "text": "x"}]}, {}, "invalid_value"),
        ({"type": "message", "role": "user", "content": [{"type": "input_image", "image_url": "nowhere"}]}, {},
         "invalid_image"),
        ({"type": "message", "role": "robot", "content": []}, {}, "invalid_value"),
        ({"type": "mcp_call", "id": "x", "arguments": "", "name": "n", "server_label": "s"}, {}, "unsupported_value"),
        ({"type": "poem"}, {}, "invalid_value"),
        ({}, {}, "missing_required_parameter"),
    ],
)  # fmt: skip
def test_an_item_that_cannot_be_is_told(talk: Any, item: Json, more: Json, code: str) -> None:
    one = talk()
    one.ask("conversation.item.create", item=message("x") | {"id": "item_taken"})
    one.next()
    told = one.ask("conversation.item.create", item=item, **more)
    assert (told["type"], told["error"]["code"]) == ("error", code)


def test_only_sound_is_truncated_and_there_is_none(talk: Any) -> None:
    one = talk()
    id = one.say("one")["item"]["id"]
    cut = {"content_index": 0, "audio_end_ms": 10}
    assert "audio" in one.ask("conversation.item.truncate", item_id=id, **cut)["error"]["message"]
    told = one.ask("conversation.item.truncate", item_id="item_nobody", **cut)
    assert told["error"]["code"] == "item_truncate_invalid_item_id"


def test_a_conversation_does_not_grow_without_end(talk: Any) -> None:
    one = talk(json_limit=600)
    one.say("x" * 200)
    assert one.ask("conversation.item.create", item=message("x" * 200))["error"]["code"] == "request_too_large"


@pytest.mark.parametrize(
    ("event", "named"),
    [
        ({"type": "input_audio_buffer.append", "audio": "AAAA"}, "speech model"),
        ({"type": "input_audio_buffer.commit"}, "speech model"),
        ({"type": "output_audio_buffer.clear"}, "speech model"),
        ({"type": "input_audio_buffer.append"}, "audio"),
        ({"type": "session.update"}, "session"),
        ({"type": "response.create", "response": {"output_modalities": ["audio"]}}, "speech model"),
        ({"type": "response.create", "nope": 1}, "nope"),
        ({"type": "transcription_session.update", "session": {}}, "session.update"),
    ],
)
def test_what_cannot_be_had_names_the_limit(talk: Any, event: Json, named: str) -> None:
    one = talk()
    one.socket.send_json({**event, "event_id": "mine"})
    told = one.next()
    assert (told["type"], told["error"]["event_id"]) == ("error", "mine")
    assert named in told["error"]["message"]
    assert one.ask("input_audio_buffer.clear")["type"] == "input_audio_buffer.cleared"


# -- responses -----------------------------------------------------------------------------------


def test_a_response_is_told_from_beginning_to_end(talk: Any) -> None:
    one = talk()
    asked = one.say("hello")["item"]
    events = one.respond()
    assert [event["type"] for event in events] == [
        "response.created",
        "rate_limits.updated",
        "response.output_item.added",
        "conversation.item.added",
        "response.content_part.added",
        *["response.output_text.delta"] * 3,
        "response.output_text.done",
        "response.content_part.done",
        "conversation.item.done",
        "response.output_item.done",
        "response.done",
    ]
    assert said(events) == "You said: hello"
    response = events[-1]["response"]
    assert (response["object"], response["status"], response["status_details"]) == (
        "realtime.response",
        "completed",
        None,
    )
    [item] = response["output"]
    assert item["content"] == [{"type": "output_text", "text": "You said: hello"}]
    assert events[3]["previous_item_id"] == asked["id"]
    assert {event["response_id"] for event in events if "response_id" in event} == {response["id"]}
    usage = response["usage"]
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"] > 0
    assert [limit["name"] for limit in events[1]["rate_limits"]] == ["requests", "tokens"]
    assert events[1]["rate_limits"][0]["remaining"] == events[1]["rate_limits"][0]["limit"] - 1
    assert one.ask("conversation.item.retrieve", item_id=item["id"])["item"] == item
    one.say("again")
    assert said(one.respond()) == "You said: again"


def test_a_function_is_called_and_answered(talk: Any) -> None:
    one = talk()
    one.ask("session.update", session={"type": "realtime", "tools": [FUNCTION], "tool_choice": "required"})
    one.say("weather?")
    events = one.respond()
    kinds = [event["type"] for event in events]
    assert kinds[2:4] == ["response.output_item.added", "conversation.item.added"]
    assert "response.function_call_arguments.delta" in kinds
    assert kinds[-4:] == [
        "response.function_call_arguments.done", "conversation.item.done", "response.output_item.done", "response.done"
    ]  # fmt: skip
    done = events[-4]
    assert (done["name"], done["arguments"]) == ("get_weather", "{}")
    [call] = events[-1]["response"]["output"]
    assert call["call_id"] == done["call_id"]
    item = {"type": "function_call_output", "call_id": call["call_id"], "output": "sunny"}
    one.ask("conversation.item.create", item=item)
    one.next()
    assert "sunny" in said(one.respond(tool_choice="none"))


def test_settings_of_one_response_are_its_own(talk: Any) -> None:
    one = talk(chat=ScriptedChat(heard))
    one.ask("session.update", session={"type": "realtime", "instructions": "Be brief."})
    one.say("hello")
    events = one.respond(instructions="Be long.", metadata={"a": "b"}, max_output_tokens=3)
    assert said(events) == "system: Be long."
    response = events[-1]["response"]
    assert (response["metadata"], response["max_output_tokens"]) == ({"a": "b"}, 3)
    assert (response["status"], response["status_details"]) == (
        "incomplete", {"type": "incomplete", "reason": "max_output_tokens"}
    )  # fmt: skip
    assert "Be brief." in said(one.respond())


def test_a_response_beside_the_conversation_leaves_no_trace(talk: Any) -> None:
    one = talk(chat=ScriptedChat(heard))
    first = one.say("hello")["item"]["id"]
    events = one.respond(conversation="none", input=[{"type": "item_reference", "id": first}, message("And this.")])
    assert said(events) == "user: hello | user: And this."
    assert not [event for event in events if event["type"].startswith("conversation.")]
    assert events[-1]["response"]["conversation_id"] is None
    assert said(one.respond()) == "user: hello"
    assert one.respond(input=[{"type": "item_reference", "id": "item_nobody"}])[-1]["type"] == "error"


def test_a_response_to_nothing_is_one(talk: Any) -> None:
    assert talk().respond()[-1]["response"]["status"] == "completed"


class Held(ScriptedChat):
    """An engine that is held at its second word."""

    def __init__(self) -> None:
        self.count = 0
        self.go: asyncio.Event | None = None
        super().__init__(pause=self.hold)

    async def hold(self) -> None:
        self.count += 1
        if self.count == 2:
            self.go = asyncio.Event()
            await self.go.wait()


def held(one: Talk) -> list[Json]:
    """The events of a response, to its first word."""
    one.send("response.create")
    events = [one.next()]
    while events[-1]["type"] != "response.output_text.delta":
        events.append(one.next())
    return events


def test_a_response_can_be_cancelled(talk: Any) -> None:
    engine = Held()
    one = talk(chat=engine)
    one.say("hello")
    id = held(one)[0]["response"]["id"]
    told = one.respond()[-1]
    assert (told["error"]["code"], id in told["error"]["message"]) == ("conversation_already_has_active_response", True)
    busy = one.ask("conversation.item.delete", item_id="item_nobody")
    assert busy["error"]["code"] == "item_delete_invalid_item_id"
    assert one.ask("response.cancel", response_id="resp_nobody")["error"]["code"] == "response_cancel_not_active"
    one.send("response.cancel")
    events = [one.next()]
    while events[-1]["type"] != "response.done":
        events.append(one.next())
    response = events[-1]["response"]
    assert (response["status"], response["status_details"]) == (
        "cancelled", {"type": "cancelled", "reason": "client_cancelled"}
    )  # fmt: skip
    assert response["output"][0]["status"] == "incomplete"
    assert engine.closed_early == 1
    assert one.ask("response.cancel")["error"]["code"] == "response_cancel_not_active"
    assert said(one.respond()) == "You said: hello"


def test_an_item_that_is_being_written_cannot_be_taken_out(talk: Any) -> None:
    one = talk(chat=Held())
    item = next(event for event in held(one) if event["type"] == "conversation.item.added")["item"]
    assert one.ask("conversation.item.delete", item_id=item["id"])["error"]["code"] == "item_in_progress"


def test_responses_beside_the_conversation_are_limited(talk: Any) -> None:
    async def forever() -> None:
        await asyncio.Event().wait()

    one = talk(chat=ScriptedChat(pause=forever))
    for _ in range(9):
        one.send("response.create", response={"conversation": "none"})
        assert [one.next()["type"], one.next()["type"]] == ["response.created", "rate_limits.updated"]
    assert one.ask("response.create")["error"]["code"] == "too_many_active_responses"


def test_the_content_filter_stops_prompts_and_answers(talk: Any) -> None:
    one = talk()
    one.say("aoai-trigger-hate-high")
    response = one.respond()[-1]["response"]
    assert (response["status"], response["status_details"]["reason"]) == ("incomplete", "content_filter")
    two = talk()
    two.say("say aoai-trigger-completion-hate-high")
    response = two.respond()[-1]["response"]
    assert (response["status"], response["status_details"]["reason"]) == ("incomplete", "content_filter")


def test_what_an_engine_cannot_do_is_the_status_of_the_response(talk: Any) -> None:
    class Down(ScriptedChat):
        async def stream(self, ask: Ask) -> Any:
            raise EngineDown("It is down.")
            yield Piece()

    one = talk(chat=Down())
    response = one.respond()[-1]["response"]
    assert response["status"] == "failed"
    assert response["status_details"]["error"] == {
        "type": "server_error", "code": "engine_unavailable", "message": "It is down."
    }  # fmt: skip


def test_a_long_conversation_loses_its_beginning_unless_that_is_not_wanted(talk: Any) -> None:
    one = talk(chat=ScriptedChat(heard, context=30))
    for word in ("one", "two", "three"):
        one.say(" ".join([word] * 10))
    assert said(one.respond()).startswith("user: two")
    one.ask("session.update", session={"type": "realtime", "truncation": "disabled"})
    response = one.respond()[-1]["response"]
    assert response["status_details"]["error"]["code"] == "context_length_exceeded"


def test_limits_hold_for_responses(talk: Any) -> None:
    from aoai.server.deployments import Deployments

    one = talk(deployments=Deployments().each(requests_per_minute=6))
    assert one.respond()[-1]["type"] == "response.done"
    assert one.respond()[-1]["error"]["code"] == "429"
    assert one.say("still here")["type"] == "conversation.item.added"


EVENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["type", "item", "content", "role", "id", "session", "response", "tools", "input", "call_id",
                         "item_id", "previous_item_id", "audio", "text", "tool_choice", "output"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
KINDS = st.sampled_from(
    ["session.update", "conversation.item.create", "conversation.item.delete", "conversation.item.retrieve",
     "conversation.item.truncate", "response.create", "response.cancel", "input_audio_buffer.append", "x"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=KINDS, fields=st.dictionaries(st.sampled_from(["item", "session", "response", "item_id"]), EVENTS))
def test_no_event_breaks_a_session(start: Start, kind: str, fields: Json) -> None:
    with start().websocket_connect(BASE + "?model=gpt-realtime") as socket:
        socket.receive_json()
        socket.send_json({**fields, "type": kind})
        socket.send_json({"type": "input_audio_buffer.clear"})
        while (event := known(socket.receive_json()))["type"] != "input_audio_buffer.cleared":
            assert event["type"] != "error" or event["error"]["type"] == "invalid_request_error", event


# -- opening -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "headers", "status", "code"),
    [
        ("", {}, 400, "missing_model"),
        ("?model=nobody", {}, 404, "DeploymentNotFound"),
        ("?model=gpt-4o", {}, 400, "OperationNotSupported"),
        ("?call_id=rtc_1", {}, 404, None),
        ("?model=gpt-realtime&intent=transcription", {}, 400, "unsupported_value"),
        ("?model=gpt-realtime", {"OpenAI-Beta": "realtime=v1"}, 400, "beta_api_shape_disabled"),
    ],
)
def test_a_session_that_cannot_be_is_refused_before_it_opens(
    client: TestClient, query: str, headers: Json, status: int, code: str | None
) -> None:
    with pytest.raises(WebSocketDenialResponse) as caught, client.websocket_connect(BASE + query, headers=headers):
        pass
    assert (caught.value.status_code, caught.value.json()["error"]["code"]) == (status, code)


def test_the_deployment_is_for_realtime_only(client: TestClient) -> None:
    body = {"model": "gpt-realtime", "messages": [{"role": "user", "content": "x"}]}
    assert client.post("/openai/v1/chat/completions", json=body).json()["error"]["code"] == "OperationNotSupported"
    assert client.get("/openai/v1/models/gpt-realtime").status_code == 200


def test_a_secret_opens_the_session_it_was_made_for(start: Start) -> None:
    now = [1_000_000.0]
    client = start(clock=lambda: now[0])
    session = {"type": "realtime", "model": "gpt-realtime", "instructions": "Be brief.", "tools": [FUNCTION]}
    made = client.post("/openai/v1/realtime/client_secrets", json={"session": session}).json()
    assert made["value"].startswith("ek_")
    assert made["expires_at"] == 1_000_600
    assert (made["session"]["object"], made["session"]["instructions"]) == ("realtime.session", "Be brief.")
    bare = {"api-key": ""}
    bearer = {"authorization": f"Bearer {made['value']}", **bare}
    browser: Json = {"subprotocols": ["realtime", f"openai-insecure-api-key.{made['value']}"], "headers": bare}
    for query, more in (("", browser), ("?model=gpt-realtime", {"headers": bearer})):
        with client.websocket_connect(BASE + query, **more) as socket:
            opened = socket.receive_json()["session"]
            assert (opened["instructions"], opened["tools"]) == ("Be brief.", [FUNCTION])
            assert opened["expires_at"] == 1_003_600
    # for sessions only, and not for ever
    assert client.get("/openai/v1/models", headers=bearer).status_code == 401
    now[0] = 1_000_600
    with pytest.raises(WebSocketDenialResponse) as caught, client.websocket_connect(BASE, **browser):
        pass
    assert caught.value.status_code == 401


def test_a_secret_needs_no_settings(client: TestClient) -> None:
    asked = {"expires_after": {"anchor": "created_at", "seconds": 60}}
    made = client.post("/openai/v1/realtime/client_secrets", json=asked).json()
    assert made["expires_at"] == 1_000_060
    assert made["session"]["model"] == "gpt-realtime-2025-08-28"


@pytest.mark.parametrize(
    ("body", "status", "param"),
    [
        ({"session": {"type": "realtime", "model": "nobody"}}, 404, None),
        ({"session": {"type": "realtime", "model": "gpt-4o"}}, 400, None),
        ({"session": {"type": "transcription"}}, 400, "session.type"),
        ({"session": {"type": "realtime", "output_modalities": ["audio"]}}, 400, "session.output_modalities"),
        ({"expires_after": {"anchor": "created_at", "seconds": 9}}, 400, "expires_after.seconds"),
        ({"session": {}}, 400, "session.type"),
    ],
)
def test_a_secret_that_would_open_nothing_is_not_made(client: TestClient, body: Json, status: int, param: Any) -> None:
    reply = client.post("/openai/v1/realtime/client_secrets", json=body)
    assert reply.status_code == status
    assert reply.json()["error"].get("param") == param


def test_a_secret_is_kept_over_a_restart_and_not_as_it_is(start: Start, tmp_path: Any) -> None:
    from aoai.server.state import Store

    first = start(state=Store(tmp_path))
    value = first.post("/openai/v1/realtime/client_secrets", json={}).json()["value"]
    first.__exit__()
    assert not any(value.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    again = start(state=Store(tmp_path), headers={"authorization": f"Bearer {value}"})
    with again.websocket_connect(BASE) as socket:
        assert socket.receive_json()["type"] == "session.created"


def test_the_older_way_to_make_a_secret(client: TestClient) -> None:
    body = {
        "model": "gpt-realtime",
        "modalities": ["text"],
        "instructions": "Be brief.",
        "max_response_output_tokens": 9,
    }
    made = client.post("/openai/v1/realtime/sessions", json=body).json()
    assert made["client_secret"]["expires_at"] == 1_000_600
    assert (made["instructions"], made["modalities"], made["max_response_output_tokens"]) == ("Be brief.", ["text"], 9)
    bearer = {"authorization": f"Bearer {made['client_secret']['value']}", "api-key": ""}
    with client.websocket_connect(BASE, headers=bearer) as socket:
        opened = socket.receive_json()["session"]
    assert (opened["instructions"], opened["max_output_tokens"]) == ("Be brief.", 9)
    told = client.post("/openai/v1/realtime/sessions", json={"modalities": ["audio", "text"]}).json()
    assert told["error"]["param"] == "modalities"
