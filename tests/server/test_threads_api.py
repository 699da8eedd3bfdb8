"""Threads, messages, runs and steps: through the application, and with the helpers of two clients on a real server."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

import aoai
from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines import Ask, EngineDown
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings, echo
from aoai.server.service import Service
from aoai.server.state import Store

pytestmark = pytest.mark.filterwarnings("ignore:The Assistants API is deprecated:DeprecationWarning")

Json = dict[str, Any]
Start = Callable[..., TestClient]
V1 = "/openai/v1"
THREADS = f"{V1}/threads"
WEATHER = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "The weather of a place.",
        "parameters": {"type": "object", "properties": {"place": {"type": "string"}}, "required": ["place"]},
    },
}


def weather(ask: Ask) -> str:
    """Says that it is what the tool said."""
    last = ask.messages[-1].text
    return "It is sunny." if ask.schema is None and "Result of weather" in last else echo(ask)


def post(client: TestClient, path: str, **body: Any) -> Json:
    reply = client.post(path, json=body)
    assert reply.status_code == 200, reply.text
    made: Json = reply.json()
    return made


def ended(client: TestClient, run: Json) -> Json:
    """The run once it does not go on by itself."""
    path, end = f"{THREADS}/{run['thread_id']}/runs/{run['id']}", time.monotonic() + 20
    while run["status"] in ("queued", "in_progress", "cancelling"):
        assert time.monotonic() < end, run
        run = client.get(path).json()
    return run


def thread_with(client: TestClient, *texts: str, **more: Any) -> str:
    messages = [{"role": "user", "content": text} for text in texts]
    id: str = post(client, THREADS, messages=messages, **more)["id"]
    return id


def texts(client: TestClient, thread: str) -> list[tuple[str, str]]:
    data = client.get(f"{THREADS}/{thread}/messages?order=asc").json()["data"]
    return [(message["role"], message["content"][0]["text"]["value"]) for message in data]


def events(text: str) -> list[tuple[str, Any]]:
    """The events of a stream: names and data."""
    found: list[tuple[str, Any]] = []
    for frame in text.strip().split("\n\n"):
        name, data = (line.partition(": ")[2] for line in frame.splitlines())
        found.append((name, data if data == "[DONE]" else json.loads(data)))
    return found


def told(frames: list[tuple[str, Any]]) -> list[str]:
    """The names of events, deltas of one thing once."""
    names = [name for name, _ in frames]
    return [name for at, name in enumerate(names) if not (name.endswith(".delta") and at and names[at - 1] == name)]


# -- threads and messages ------------------------------------------------------------------------


def test_a_thread_from_making_to_deletion(client: TestClient) -> None:
    thread = post(client, THREADS, metadata={"user": "a"})
    assert thread == {
        "id": thread["id"], "object": "thread", "created_at": 1_000_000, "metadata": {"user": "a"},
        "tool_resources": {},
    }  # fmt: skip
    assert thread["id"].startswith("thread_")
    path = f"{THREADS}/{thread['id']}"
    store = post(client, f"{V1}/vector_stores")["id"]
    searched = {"file_search": {"vector_store_ids": [store]}}
    changed = post(client, path, metadata={"user": "b"}, tool_resources=searched)
    assert (changed["metadata"], changed["tool_resources"]) == ({"user": "b"}, searched)
    assert client.get(path).json() == changed
    assert client.delete(path).json() == {"id": thread["id"], "object": "thread.deleted", "deleted": True}
    for gone in (client.get(path), client.delete(path), client.get(f"{path}/messages"), client.get(f"{path}/runs")):
        assert gone.status_code == 404
        assert gone.json()["error"]["message"] == f"No thread found with id '{thread['id']}'."


def test_a_message_from_making_to_deletion(client: TestClient) -> None:
    thread = thread_with(client)
    path = f"{THREADS}/{thread}/messages"
    message = post(client, path, role="user", content="Hello", metadata={"n": "1"})
    assert message == {
        "id": message["id"], "object": "thread.message", "created_at": 1_000_000, "thread_id": thread,
        "status": "completed", "incomplete_details": None, "completed_at": 1_000_000, "incomplete_at": None,
        "role": "user", "content": [{"type": "text", "text": {"value": "Hello", "annotations": []}}],
        "assistant_id": None, "run_id": None, "attachments": [], "metadata": {"n": "1"},
    }  # fmt: skip
    parts = [{"type": "text", "text": "Look"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}]
    shown = post(client, path, role="user", content=parts)["content"]
    assert shown[1] == {"type": "image_url", "image_url": {"detail": "auto", "url": "https://example.com/a.png"}}
    one = f"{path}/{message['id']}"
    assert post(client, one, metadata={"n": "2"})["metadata"] == client.get(one).json()["metadata"] == {"n": "2"}
    newest = client.get(f"{path}?limit=1").json()
    assert newest["has_more"] is True
    assert client.get(f"{path}?after={newest['last_id']}").json()["data"][0]["id"] == message["id"]
    assert client.delete(one).json() == {"id": message["id"], "object": "thread.message.deleted", "deleted": True}
    assert client.get(one).json()["error"]["message"] == f"No message found with id '{message['id']}'."
    assert client.post(path, json={"role": "assistant", "content": parts}).status_code == 400
    for attachment, param in (
        ({"tools": [{"type": "file_search"}]}, "attachments[0].file_id"),
        ({"file_id": "file-x", "tools": [{"type": "file_search"}]}, "attachments[0].file_id"),
        ({"file_id": "file-x", "tools": [{"type": "code_interpreter"}]}, "attachments[0].tools[0].type"),
    ):
        refused = client.post(path, json={"role": "user", "content": "x", "attachments": [attachment]})
        assert refused.json()["error"]["param"] == param


# -- runs ----------------------------------------------------------------------------------------


def test_a_run_writes_the_next_message(client: TestClient) -> None:
    thread = thread_with(client, "What is new?")
    run = post(client, f"{THREADS}/{thread}/runs", assistant_id="asst_1", model="gpt-4.1-mini", metadata={"a": "b"})
    assert run["status"] == "queued"
    assert run["id"].startswith("run_")
    done = ended(client, run)
    assert done == run | {
        "status": "completed", "started_at": 1_000_000, "completed_at": 1_000_000, "expires_at": None,
        "usage": done["usage"],
    }  # fmt: skip
    assert done["usage"]["total_tokens"] == done["usage"]["prompt_tokens"] + done["usage"]["completion_tokens"] > 0
    assert not any(name.startswith("_") for name in done)
    assert texts(client, thread) == [("user", "What is new?"), ("assistant", "You said: What is new?")]
    message = client.get(f"{THREADS}/{thread}/messages?run_id={run['id']}").json()["data"]
    assert [(each["run_id"], each["assistant_id"], each["status"]) for each in message] == [
        (run["id"], "asst_1", "completed")
    ]
    steps = client.get(f"{THREADS}/{thread}/runs/{run['id']}/steps").json()["data"]
    assert [step["step_details"] for step in steps] == [
        {"type": "message_creation", "message_creation": {"message_id": message[0]["id"]}}
    ]
    assert (steps[0]["status"], steps[0]["usage"]) == ("completed", done["usage"])
    path = f"{THREADS}/{thread}/runs/{run['id']}"
    assert client.get(f"{path}/steps/{steps[0]['id']}").json() == steps[0]
    assert post(client, path, metadata={"c": "d"})["metadata"] == {"c": "d"}
    assert [each["id"] for each in client.get(f"{THREADS}/{thread}/runs").json()["data"]] == [run["id"]]
    assert client.get(f"{path}/steps/step_x").json()["error"]["message"] == "No run step found with id 'step_x'."
    assert client.get(f"{THREADS}/{thread}/runs/run_x").json()["error"]["message"] == "No run found with id 'run_x'."


def test_a_run_may_leave_everything_to_the_endpoint(start: Start) -> None:
    chat = ScriptedChat()
    client = start(chat=chat)
    thread = thread_with(client, "one", "two", "three")
    more = [{"role": "user", "content": "four"}]
    run = post(
        client, f"{THREADS}/{thread}/runs", assistant_id="asst_1", instructions="Be brief.",
        additional_instructions="Be kind.", additional_messages=more, max_completion_tokens=256,
        truncation_strategy={"type": "last_messages", "last_messages": 2},
    )  # fmt: skip
    assert run["model"] == "gpt-4.1"
    assert run["instructions"] == "Be brief.\nBe kind."
    ended(client, run)
    said = chat.asked[-1].messages
    assert [message.text for message in said] == ["Be brief.\nBe kind.", "three", "four"]
    assert chat.asked[-1].sampling.max_tokens == 256
    assert texts(client, thread)[-1] == ("assistant", "You said: four")


def test_a_run_that_is_cut_short_is_incomplete(start: Start) -> None:
    client = start(chat=ScriptedChat(lambda ask: "word " * 300))
    run = post(client, f"{THREADS}/{thread_with(client, 'go')}/runs", assistant_id="a", max_completion_tokens=256)
    done = ended(client, run)
    assert (done["status"], done["incomplete_details"]) == ("incomplete", {"reason": "max_completion_tokens"})
    message = client.get(f"{THREADS}/{run['thread_id']}/messages").json()["data"][0]
    assert (message["status"], message["incomplete_details"]) == ("incomplete", {"reason": "max_tokens"})


class Broken(ScriptedChat):
    async def stream(self, ask: Ask) -> Any:
        raise EngineDown("The engine is gone.")
        yield


def test_a_run_that_fails_says_why(start: Start) -> None:
    client = start(chat=Broken())
    done = ended(client, post(client, f"{THREADS}/{thread_with(client, 'go')}/runs", assistant_id="a"))
    assert (done["status"], done["failed_at"]) == ("failed", 1_000_000)
    assert done["last_error"] == {"code": "server_error", "message": "The engine is gone."}


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({}, "assistant_id"),
        ({"assistant_id": "a", "model": "nothing"}, "model"),
        ({"assistant_id": "a", "model": "text-embedding-3-small"}, "model"),
        ({"assistant_id": "a", "tools": [{"type": "code_interpreter"}]}, "tools[0].type"),
        ({"assistant_id": "a", "max_completion_tokens": 1}, "max_completion_tokens"),
        ({"assistant_id": "a", "tools": [{"type": "function", "function": {"name": "a b"}}]}, "tools[0].name"),
        ({"assistant_id": "a", "tools": [WEATHER], "tool_choice": {"type": "function", "function": {"name": "f"}}},
         "tool_choice"),
    ],
)  # fmt: skip
def test_runs_that_cannot_be(client: TestClient, body: Json, param: str) -> None:
    thread = thread_with(client, "go")
    refused = client.post(f"{THREADS}/{thread}/runs", json=body)
    assert (refused.status_code, refused.json()["error"]["param"]) == (400, param)
    assert client.get(f"{THREADS}/{thread}/runs").json()["data"] == []


# -- tools ---------------------------------------------------------------------------------------


def waiting(client: TestClient, *, stream: bool = False) -> Json:
    """A run that waits for the output of a call."""
    body: Json = {
        "assistant_id": "asst_1", "tools": [WEATHER], "tool_choice": "required",
        "thread": {"messages": [{"role": "user", "content": "Is it sunny in Paris?"}]},
    }  # fmt: skip
    return ended(client, post(client, f"{THREADS}/runs", **body))


def test_a_run_waits_for_outputs_and_goes_on(start: Start) -> None:
    client = start(chat=ScriptedChat(weather))
    run = waiting(client)
    assert run["status"] == "requires_action"
    (call,) = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    assert run["required_action"]["type"] == "submit_tool_outputs"
    assert (call["type"], call["function"]["name"]) == ("function", "weather")
    assert "place" in json.loads(call["function"]["arguments"])
    path = f"{THREADS}/{run['thread_id']}/runs/{run['id']}"
    (step,) = client.get(f"{path}/steps").json()["data"]
    assert (step["type"], step["status"]) == ("tool_calls", "in_progress")
    assert step["step_details"]["tool_calls"] == [{**call, "function": {**call["function"], "output": None}}]
    outputs = [{"tool_call_id": call["id"], "output": "sunny"}]
    going_on = post(client, f"{path}/submit_tool_outputs", tool_outputs=outputs)
    assert (going_on["status"], going_on["required_action"]) == ("queued", None)
    done = ended(client, going_on)
    assert done["status"] == "completed"
    assert texts(client, run["thread_id"])[-1] == ("assistant", "It is sunny.")
    steps = client.get(f"{path}/steps?order=asc").json()["data"]
    assert [each["type"] for each in steps] == ["tool_calls", "message_creation"]
    assert steps[0]["step_details"]["tool_calls"][0]["function"]["output"] == "sunny"
    for name, count in done["usage"].items():
        assert count == sum(each["usage"][name] for each in steps)


def test_outputs_that_cannot_be(start: Start) -> None:
    now = [1_000_000.0]
    client = start(chat=ScriptedChat(weather), clock=lambda: now[0])
    run = waiting(client)
    path = f"{THREADS}/{run['thread_id']}/runs/{run['id']}"
    wrong = client.post(f"{path}/submit_tool_outputs", json={"tool_outputs": [{"tool_call_id": "call_x"}]})
    assert (wrong.status_code, wrong.json()["error"]["param"]) == (400, "tool_outputs")
    now[0] += 600
    assert client.get(path).json()["status"] == "expired"
    (step,) = client.get(f"{path}/steps").json()["data"]
    assert (step["status"], step["expired_at"]) == ("expired", 1_000_600)
    late = client.post(f"{path}/submit_tool_outputs", json={"tool_outputs": []})
    assert late.json()["error"]["message"] == "Runs in status 'expired' do not accept tool outputs."
    assert client.post(f"{path}/cancel").json()["error"]["message"] == "Cannot cancel run with status 'expired'."
    assert post(client, f"{THREADS}/{run['thread_id']}/messages", role="user", content="again")["role"] == "user"


def test_a_thread_is_locked_while_a_run_is_active(start: Start) -> None:
    client = start(chat=ScriptedChat(weather))
    run = waiting(client)
    thread = run["thread_id"]
    refused = client.post(f"{THREADS}/{thread}/messages", json={"role": "user", "content": "x"})
    message = f"Can't add messages to {thread} while a run {run['id']} is active."
    assert (refused.status_code, refused.json()["error"]["message"]) == (400, message)
    second = client.post(f"{THREADS}/{thread}/runs", json={"assistant_id": "a"})
    message = f"Thread {thread} already has an active run {run['id']}."
    assert (second.status_code, second.json()["error"]["message"]) == (400, message)
    stopped = post(client, f"{THREADS}/{thread}/runs/{run['id']}/cancel")
    assert (stopped["status"], stopped["required_action"]) == ("cancelled", None)
    assert ended(client, post(client, f"{THREADS}/{thread}/runs", assistant_id="a"))["status"] == "completed"


async def forever() -> None:
    await asyncio.Event().wait()


def test_a_run_at_work_is_stopped(start: Start) -> None:
    client = start(chat=ScriptedChat(pause=forever))
    run = post(client, f"{THREADS}/{thread_with(client, 'go')}/runs", assistant_id="a")
    path = f"{THREADS}/{run['thread_id']}/runs/{run['id']}"
    stopped = post(client, f"{path}/cancel")
    assert (stopped["status"], stopped["cancelled_at"]) == ("cancelled", 1_000_000)
    assert client.get(path).json() == stopped
    assert client.delete(f"{THREADS}/{run['thread_id']}").status_code == 200


def test_files_of_a_thread_are_searched_and_cited(start: Start) -> None:
    client = start(chat=ScriptedChat(lambda ask: "Cats purr." if "Result of" in ask.messages[-1].text else echo(ask)))
    upload = {"file": ("cats.txt", "Cats purr when content.")}
    file = client.post(f"{V1}/files", files=upload, data={"purpose": "assistants"}).json()["id"]
    attachments = [{"file_id": file, "tools": [{"type": "file_search"}]}]
    messages = [{"role": "user", "content": "What do cats do?", "attachments": attachments}]
    thread = post(client, THREADS, messages=messages)
    (store,) = thread["tool_resources"]["file_search"]["vector_store_ids"]
    assert post(client, f"{V1}/vector_stores/{store}")["expires_after"] == {"anchor": "last_active_at", "days": 7}
    run = post(
        client, f"{THREADS}/{thread['id']}/runs?include[]=step_details.tool_calls[*].file_search.results[*].content",
        assistant_id="a", tools=[{"type": "file_search"}], tool_choice="required",
    )  # fmt: skip
    assert ended(client, run)["status"] == "completed"
    message = client.get(f"{THREADS}/{thread['id']}/messages").json()["data"][0]
    text = message["content"][0]["text"]
    (note,) = text["annotations"]
    assert (note["type"], note["file_citation"]) == ("file_citation", {"file_id": file})
    assert text["value"] == "Cats purr." + note["text"]
    assert text["value"][note["start_index"] : note["end_index"]] == note["text"]
    path = f"{THREADS}/{thread['id']}/runs/{run['id']}/steps?order=asc"
    searched, written = client.get(path).json()["data"]
    (call,) = searched["step_details"]["tool_calls"]
    assert (call["type"], searched["status"], written["type"]) == ("file_search", "completed", "message_creation")
    (result,) = call["file_search"]["results"]
    assert (result["file_id"], result["file_name"]) == (file, "cats.txt")
    assert result["content"] == [{"type": "text", "text": "Cats purr when content."}]


# -- streams -------------------------------------------------------------------------------------

MESSAGE = [
    "thread.run.step.created", "thread.run.step.in_progress", "thread.message.created", "thread.message.in_progress",
    "thread.message.delta", "thread.message.completed", "thread.run.step.completed", "thread.run.completed", "done",
]  # fmt: skip


def test_the_events_of_a_thread_that_is_made_and_run(client: TestClient) -> None:
    body = {"assistant_id": "a", "thread": {"messages": [{"role": "user", "content": "Hi there"}]}, "stream": True}
    frames = events(client.post(f"{THREADS}/runs", json=body).text)
    assert told(frames) == [
        "thread.created", "thread.run.created", "thread.run.queued", "thread.run.in_progress", *MESSAGE
    ]  # fmt: skip
    assert frames[-1] == ("done", "[DONE]")
    deltas = [data["delta"]["content"][0] for name, data in frames if name == "thread.message.delta"]
    assert "".join(delta["text"]["value"] for delta in deltas) == "You said: Hi there"
    assert [delta["text"].get("annotations") for delta in deltas] == [[], *[None] * (len(deltas) - 1)]
    assert frames[-2][1]["usage"]["total_tokens"] > 0


def test_the_events_of_a_run_that_waits_and_goes_on(start: Start) -> None:
    client = start(chat=ScriptedChat(weather))
    thread = thread_with(client, "Is it sunny in Paris?")
    body = {"assistant_id": "a", "tools": [WEATHER], "tool_choice": "required", "stream": True}
    frames = events(client.post(f"{THREADS}/{thread}/runs", json=body).text)
    assert told(frames) == [
        "thread.run.created", "thread.run.queued", "thread.run.in_progress", "thread.run.step.created",
        "thread.run.step.in_progress", "thread.run.step.delta", "thread.run.requires_action", "done",
    ]  # fmt: skip
    run = frames[-2][1]
    (call,) = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    deltas = [data["delta"]["step_details"]["tool_calls"][0] for name, data in frames if name.endswith("step.delta")]
    assert deltas[0]["id"] == call["id"]
    assert "".join(delta["function"]["arguments"] for delta in deltas) == call["function"]["arguments"]
    outputs = {"tool_outputs": [{"tool_call_id": call["id"], "output": "sunny"}], "stream": True}
    path = f"{THREADS}/{thread}/runs/{run['id']}/submit_tool_outputs"
    frames = events(client.post(path, json=outputs).text)
    assert told(frames) == [
        "thread.run.step.completed", "thread.run.queued", "thread.run.in_progress", *MESSAGE
    ]  # fmt: skip


# -- over a restart ------------------------------------------------------------------------------


def test_a_run_that_was_cut_off_is_done_after_a_restart(start: Start, tmp_path: Path) -> None:
    first = start(chat=ScriptedChat(pause=forever), state=Store(tmp_path))
    thread = thread_with(first, "Still there?")
    run = post(first, f"{THREADS}/{thread}/runs", assistant_id="a")
    first.__exit__(None, None, None)
    second = start(state=Store(tmp_path))
    assert ended(second, run)["status"] == "completed"
    assert texts(second, thread) == [("user", "Still there?"), ("assistant", "You said: Still there?")]
    assert len(second.get(f"{THREADS}/{thread}/runs/{run['id']}/steps").json()["data"]) == 1


# -- with the helpers of clients -----------------------------------------------------------------


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """A real server, answered by the scripted engines."""
    engines: Any = {"chat": ScriptedChat(weather), "embedding": ScriptedEmbeddings()}
    listening = socket.create_server(("127.0.0.1", 0))
    app = create_app(Service(ServeConfig(), engines=engines))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    end = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < end, "the endpoint did not start"
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/openai/v1/"
    server.should_exit = True
    thread.join(20)


@pytest.fixture(params=["aoai", "openai"])
def sdk(request: pytest.FixtureRequest, base_url: str) -> Iterator[Any]:
    package: Any = aoai if request.param == "aoai" else pytest.importorskip("openai")
    with package.OpenAI(base_url=base_url, api_key="aoai-local-key") as client:
        yield client


FAST = {"poll_interval_ms": 10}


def test_helpers_wait_for_runs(sdk: Any) -> None:
    thread = sdk.beta.threads.create(messages=[{"role": "user", "content": "Is it sunny in Paris?"}])
    run = sdk.beta.threads.runs.create_and_poll(
        thread_id=thread.id, assistant_id="a", tools=[WEATHER], tool_choice="required", **FAST
    )
    assert run.status == "requires_action"
    (call,) = run.required_action.submit_tool_outputs.tool_calls
    done = sdk.beta.threads.runs.submit_tool_outputs_and_poll(
        run_id=run.id, thread_id=thread.id, tool_outputs=[{"tool_call_id": call.id, "output": "sunny"}], **FAST
    )
    assert done.status == "completed"
    newest = next(iter(sdk.beta.threads.messages.list(thread.id)))
    assert newest.content[0].text.value == "It is sunny."
    again = sdk.beta.threads.create_and_run_poll(
        assistant_id="a", thread={"messages": [{"role": "user", "content": "Hi"}]}, **FAST
    )
    assert [step.type for step in sdk.beta.threads.runs.steps.list(again.id, thread_id=again.thread_id)] == [
        "message_creation"
    ]


def test_helpers_follow_runs(sdk: Any) -> None:
    thread = sdk.beta.threads.create(messages=[{"role": "user", "content": "Is it sunny in Paris?"}])
    with sdk.beta.threads.runs.stream(
        thread_id=thread.id, assistant_id="a", tools=[WEATHER], tool_choice="required"
    ) as stream:
        stream.until_done()
        run = stream.current_run
    assert run.status == "requires_action"
    (call,) = run.required_action.submit_tool_outputs.tool_calls
    with sdk.beta.threads.runs.submit_tool_outputs_stream(
        run_id=run.id, thread_id=thread.id, tool_outputs=[{"tool_call_id": call.id, "output": "sunny"}]
    ) as stream:
        assert "".join(stream.text_deltas) == "It is sunny."
        assert [message.content[0].text.value for message in stream.get_final_messages()] == ["It is sunny."]


def test_helpers_fill_stores(sdk: Any) -> None:
    store = sdk.vector_stores.create(name="notes")
    file = sdk.vector_stores.files.upload_and_poll(vector_store_id=store.id, file=("cats.txt", b"Cats purr."), **FAST)
    assert file.status == "completed"
    batch = sdk.vector_stores.file_batches.upload_and_poll(store.id, files=[("dogs.txt", b"Dogs bark.")], **FAST)
    assert batch.file_counts.completed == 1
    found = sdk.vector_stores.search(store.id, query="Which animals purr?", max_num_results=1)
    assert [each.content[0].text for each in found] == ["Cats purr."]
    assert [piece.text for piece in sdk.vector_stores.files.content(file.id, vector_store_id=store.id)] == [
        "Cats purr."
    ]
