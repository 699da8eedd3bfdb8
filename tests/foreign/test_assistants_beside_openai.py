"""Handlers of runs beside those of an installed `openai`: the same bytes, the same callbacks in the same order."""

from __future__ import annotations

import asyncio
import json
import warnings
from typing import Any

import httpx2
import pytest

import aoai

openai = pytest.importorskip("openai")

from openai.lib.streaming import AssistantEventHandler as TheirHandler  # noqa: E402
from openai.lib.streaming import AsyncAssistantEventHandler as TheirAsyncHandler  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore:The Assistants API is deprecated:DeprecationWarning")

HEARD = (
    *("on_event", "on_run_step_created", "on_run_step_delta", "on_run_step_done", "on_tool_call_created"),
    *("on_tool_call_delta", "on_tool_call_done", "on_message_created", "on_message_delta", "on_message_done"),
    *("on_text_created", "on_text_delta", "on_text_done", "on_image_file_done", "on_exception", "on_timeout", "on_end"),
)


def run(status):
    return {"id": "run_1", "object": "thread.run", "thread_id": "t", "assistant_id": "a", "status": status}


def message(*texts, status="in_progress"):
    parts = [{"type": "text", "text": {"value": text, "annotations": []}} for text in texts]
    return {
        "id": "msg_1", "object": "thread.message", "created_at": 1, "thread_id": "t", "role": "assistant",
        "status": status, "content": parts,
    }  # fmt: skip


def more(*parts):
    return {"id": "msg_1", "object": "thread.message.delta", "delta": {"content": list(parts)}}


def text(index, value, **rest):
    return {"index": index, "type": "text", "text": {"value": value, **rest}}


def step(kind, **details):
    made = {"id": "step_1", "object": "thread.run.step", "run_id": "run_1", "thread_id": "t", "type": kind}
    return {**made, "status": "in_progress", "step_details": {"type": kind, **details}}


def more_step(*calls):
    details = {"type": "tool_calls", "tool_calls": list(calls)}
    return {"id": "step_1", "object": "thread.run.step.delta", "delta": {"step_details": details}}


def function(index, arguments, **head):
    return {"index": index, "type": "function", **head, "function": {"arguments": arguments, **head.pop("f", {})}}


NOTE = {
    "index": 0, "type": "file_citation", "text": "[1]", "start_index": 1, "end_index": 2,
    "file_citation": {"file_id": "f"},
}  # fmt: skip
CREATED = message()
RUNS = {
    "text": [
        ("thread.created", {"id": "t", "object": "thread"}),
        ("thread.run.created", run("queued")),
        ("thread.run.queued", run("queued")),
        ("thread.run.in_progress", run("in_progress")),
        ("thread.run.step.created", step("message_creation", message_creation={"message_id": "msg_1"})),
        ("thread.run.step.in_progress", step("message_creation", message_creation={"message_id": "msg_1"})),
        ("thread.message.created", CREATED),
        ("thread.message.in_progress", CREATED),
        ("thread.message.delta", more(text(0, "Hel", annotations=[]))),
        ("thread.message.delta", more(text(0, "lo", annotations=[NOTE]))),
        ("thread.message.delta", more(text(1, "More"), text(1, " of it"))),
        ("thread.message.completed", message("Hello", "More of it", status="completed")),
        (
            "thread.run.step.completed",
            {**step("message_creation", message_creation={"message_id": "msg_1"}), "status": "completed"},
        ),
        ("thread.run.completed", run("completed")),
    ],
    "picture": [
        ("thread.run.created", run("queued")),
        ("thread.message.created", CREATED),
        ("thread.message.delta", more({"index": 0, "type": "image_file", "image_file": {"file_id": "f"}})),
        ("thread.message.delta", more(text(1, "see"))),
        ("thread.message.incomplete", message("", "see", status="incomplete")),
        ("thread.run.incomplete", run("incomplete")),
    ],
    "functions": [
        ("thread.run.created", run("queued")),
        ("thread.run.step.created", step("tool_calls", tool_calls=[])),
        ("thread.run.step.delta", more_step(function(0, "", id="call_0", f={"name": "one", "output": None}))),
        ("thread.run.step.delta", more_step(function(0, '{"a"'))),
        ("thread.run.step.delta", more_step(function(0, ": 1}"))),
        ("thread.run.step.delta", more_step(function(1, "{}", id="call_1", f={"name": "two", "output": None}))),
        ("thread.run.requires_action", run("requires_action")),
    ],
    "failed": [
        ("thread.run.created", run("queued")),
        ("thread.run.step.created", step("message_creation", message_creation={"message_id": "msg_1"})),
        ("thread.run.step.failed", step("message_creation", message_creation={"message_id": "msg_1"})),
        ("thread.run.failed", run("failed")),
    ],
    "of another time": [
        ("thread.run.created", run("queued")),
        ("thread.run.paused", run("paused")),
        ("thread.run.completed", run("completed")),
    ],
    "broken off": [
        ("thread.run.created", run("queued")),
        ("error", {"error": {"message": "no", "type": "server_error", "code": None, "param": None}}),
    ],
}


def wire(events):
    lines = [f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events]
    return "".join([*lines, "event: done\ndata: [DONE]\n\n"]).encode()


def plain(value: Any) -> Any:
    """What a callback was told, without the names of classes."""
    if isinstance(value, BaseException):
        return "error"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return json.loads(json.dumps(value.to_dict() if hasattr(value, "to_dict") else value))


def hearing(base, log):
    """A handler that writes down what it hears."""
    awaited = base in (TheirAsyncHandler, aoai.AsyncAssistantEventHandler)

    def heard(name):
        def note(self, *told):
            log.append((name, [plain(value) for value in told]))

        async def note_later(self, *told):
            note(self, *told)

        return note_later if awaited else note

    return type("Hearing", (base,), {name: heard(name) for name in HEARD})()


ASKED = {
    "runs.stream": {"thread_id": "t", "assistant_id": "a"},
    "runs.create_and_stream": {"thread_id": "t", "assistant_id": "a"},
    "runs.submit_tool_outputs_stream": {"thread_id": "t", "run_id": "run_1", "tool_outputs": []},
    "create_and_run_stream": {"assistant_id": "a"},
}


def listened(package, events, method="runs.stream", end="get_final_run", awaited=False):
    """What is sent, what is heard, and what is there in the end."""
    log: list[Any] = []
    sent: list[Any] = []

    def respond(request):
        sent.append((request.method, request.url.path, request.headers["openai-beta"], json.loads(request.content)))
        return httpx2.Response(200, content=wire(events), headers={"content-type": "text/event-stream"})

    transport = httpx2.MockTransport(respond)
    given = {"api_key": "k", "base_url": "https://here.example/v1"}

    def method_of(client):
        where = client.beta.threads
        for name in method.split("."):
            where = getattr(where, name)
        return where

    async def ask_awaiting():
        base = TheirAsyncHandler if package is openai else aoai.AsyncAssistantEventHandler
        client = package.AsyncOpenAI(http_client=httpx2.AsyncClient(transport=transport), **given)
        async with client, method_of(client)(event_handler=hearing(base, log), **ASKED[method]) as stream:
            if end == "text_deltas":
                return [piece async for piece in stream.text_deltas]
            try:
                return await getattr(stream, end)()
            except (package.APIError, RuntimeError) as error:
                return error

    def ask():
        base = TheirHandler if package is openai else aoai.AssistantEventHandler
        client = package.OpenAI(http_client=httpx2.Client(transport=transport), **given)
        with client, method_of(client)(event_handler=hearing(base, log), **ASKED[method]) as stream:
            if end == "text_deltas":
                return list(stream.text_deltas)
            try:
                return getattr(stream, end)()
            except (package.APIError, RuntimeError) as error:
                return error

    final = asyncio.run(ask_awaiting()) if awaited else ask()
    return sent, log, [plain(one) for one in final] if isinstance(final, list) else plain(final)


@pytest.mark.parametrize("awaited", [False, True], ids=["blocking", "async"])
@pytest.mark.parametrize("name", RUNS)
def test_the_same_is_heard_in_the_same_order(name, awaited):
    theirs, ours = (listened(package, RUNS[name], awaited=awaited) for package in (openai, aoai))
    assert [name for name, _ in ours[1]] == [name for name, _ in theirs[1]]
    assert ours == theirs
    assert ours[1][-1][0] == "on_end"


@pytest.mark.parametrize("awaited", [False, True], ids=["blocking", "async"])
@pytest.mark.parametrize("method", ASKED)
def test_the_same_is_sent(method, awaited):
    theirs, ours = (listened(package, RUNS["text"], method, awaited=awaited) for package in (openai, aoai))
    assert ours == theirs
    assert ours[0][0][3]["stream"] is True


@pytest.mark.parametrize("end", ["get_final_messages", "get_final_run_steps", "until_done", "text_deltas"])
@pytest.mark.parametrize("name", ["text", "functions"])
@pytest.mark.parametrize("awaited", [False, True], ids=["blocking", "async"])
def test_the_same_is_there_in_the_end(name, end, awaited):
    theirs, ours = (listened(package, RUNS[name], end=end, awaited=awaited) for package in (openai, aoai))
    assert ours[1] == theirs[1]
    if end == "get_final_run_steps" and name == "text":  # theirs keeps a step as it was before its last event
        assert (ours[2][0].pop("status"), theirs[2][0].pop("status")) == ("completed", "in_progress")
    assert ours[2] == theirs[2]


TWICE = [
    ("thread.run.created", run("queued")),
    ("thread.run.step.created", step("tool_calls", tool_calls=[])),
    ("thread.run.step.delta", more_step(function(0, "{}", id="call_0"))),
    ("thread.run.step.completed", step("tool_calls", tool_calls=[function(0, "{}", id="call_0")])),
    ("thread.run.step.created", {**step("tool_calls", tool_calls=[]), "id": "step_2"}),
    ("thread.run.step.delta", {**more_step(function(0, "{}", id="call_1")), "id": "step_2"}),
    ("thread.run.completed", run("completed")),
]


def test_where_they_differ_each_tool_call_begins_once_and_ends_once_here():
    heard = {}
    for package in (openai, aoai):
        _, log, _ = listened(package, TWICE)
        heard[package] = [(name, told[0]["id"]) for name, told in log if name in HEARD[4:7:2]]
    begun, done = "on_tool_call_created", "on_tool_call_done"
    assert heard[aoai] == [(begun, "call_0"), (done, "call_0"), (begun, "call_1"), (done, "call_1")]
    assert heard[openai] == [(begun, "call_0"), (done, "call_0"), (done, "call_1")]  # the second never began


def test_a_snapshot_that_was_handed_out_stays_as_it_was():
    kept = []

    class Keeping(aoai.AssistantEventHandler):
        def on_text_delta(self, delta, snapshot):
            assert self.current_event is not None
            kept.append((snapshot, self.current_message_snapshot))

    respond = httpx2.MockTransport(lambda request: httpx2.Response(200, content=wire(RUNS["text"])))
    with httpx2.Client(transport=respond) as http_client:
        client = aoai.OpenAI(api_key="k", base_url="https://here.example/v1", http_client=http_client)
        with client.beta.threads.runs.stream(thread_id="t", assistant_id="a", event_handler=Keeping()) as stream:
            assert stream.current_run is None
            assert next(stream).event == "thread.created"
            stream.until_done()
            assert stream.current_run.status == "completed"
            assert stream.current_run_step_snapshot is None
    assert [snapshot.value for snapshot, _ in kept] == ["Hel", "Hello", "More of it", "More of it"]
    assert [whole.content[0].text.value for _, whole in kept] == ["Hel", "Hello", "Hello", "Hello"]


def test_a_handler_hears_one_stream_and_none_before_it_began():
    handler = aoai.AssistantEventHandler()
    respond = httpx2.MockTransport(lambda request: httpx2.Response(200, content=wire(RUNS["text"])))
    with httpx2.Client(transport=respond) as http_client:
        client = aoai.OpenAI(api_key="k", base_url="https://here.example/v1", http_client=http_client)
        with client.beta.threads.runs.stream(thread_id="t", assistant_id="a", event_handler=handler) as stream:
            assert stream is handler
        with pytest.raises(RuntimeError, match="Make a new one"):
            client.beta.threads.runs.stream(thread_id="t", assistant_id="a", event_handler=handler).__enter__()
    with pytest.raises(RuntimeError, match="has not begun"):
        aoai.AssistantEventHandler().until_done()


def test_wrong_arguments_are_named_before_anything_is_sent():
    client = aoai.OpenAI(api_key="k", base_url="https://here.example/v1")
    with pytest.raises(aoai.ArgumentError, match="assistant_id="):
        client.beta.threads.runs.stream(thread_id="t")
    with pytest.raises(aoai.ArgumentError, match="temperature="):
        client.beta.threads.create_and_run_stream(assistant_id="a", temperature="hot")
