"""Batches through the whole application: every line is asked, whatever is wrong with one is told in its place."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.app import create_app
from aoai.server.batches import lines as batch_lines
from aoai.server.config import ServeConfig
from aoai.server.deployments import Deployments
from aoai.server.engines.scripted import ScriptedChat
from aoai.server.service import Service
from aoai.server.state import Store

Json = dict[str, Any]
Start = Callable[..., TestClient]
ROOT = "/openai/v1"
CHAT = "/v1/chat/completions"
OVER = ("completed", "failed", "expired", "cancelled")


def line(number: int, url: str = CHAT, **body: Any) -> Json:
    asked = {"model": "gpt-4o", "messages": [{"role": "user", "content": f"word {number}"}]} | body
    return {"custom_id": f"task-{number}", "method": "POST", "url": url, "body": asked}


def upload(client: TestClient, *requests: Any, content: bytes = b"", purpose: str = "batch") -> str:
    content = content or b"".join(json.dumps(one).encode() + b"\n" for one in requests)
    files = {"file": ("requests.jsonl", content)}
    id: str = client.post(f"{ROOT}/files", files=files, data={"purpose": purpose}).json()["id"]
    return id


def create(client: TestClient, file: str, endpoint: str = CHAT, **more: Any) -> Any:
    body = {"input_file_id": file, "endpoint": endpoint, "completion_window": "24h", **more}
    return client.post(f"{ROOT}/batches", json=body)


def get(client: TestClient, batch: Json) -> Json:
    reply = client.get(f"{ROOT}/batches/{batch['id']}")
    assert reply.status_code == 200, reply.text
    found: Json = reply.json()
    return found


def until(
    client: TestClient, batch: Json, true: Callable[[Json], bool] = lambda batch: batch["status"] in OVER
) -> Json:
    end = time.monotonic() + 60
    while not true(batch := get(client, batch)):
        assert time.monotonic() < end, batch
    return batch


def run(client: TestClient, *requests: Any, endpoint: str = CHAT, **more: Any) -> Json:
    return until(client, create(client, upload(client, *requests), endpoint, **more).json())


def told(client: TestClient, id: str) -> list[Json]:
    return [json.loads(one) for one in client.get(f"{ROOT}/files/{id}/content").text.splitlines()]


class Gate:
    """Holds a scripted engine where it is, from the test's thread."""

    def __init__(self, free: int = 0) -> None:
        """The first `free` words pass."""
        self._free = free
        self._open = threading.Event()

    async def __call__(self) -> None:
        self._free -= 1
        if self._free < 0:
            await asyncio.to_thread(self._open.wait)

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate():
    made = Gate()
    yield made
    made.open()  # or a thread would wait for ever


# -- lines ---------------------------------------------------------------------------------------


def test_every_line_is_answered_as_a_request_is(client: TestClient) -> None:
    reply = create(client, upload(client, line(1), line(2), line(3)), metadata={"a": "b"})
    assert reply.status_code == 201
    batch = reply.json()
    assert batch["status"] == "validating"
    assert (batch["created_at"], batch["expires_at"]) == (1_000_000, 1_086_400)
    batch = until(client, batch)
    assert batch["status"] == "completed"
    assert batch["request_counts"] == {"total": 3, "completed": 3, "failed": 0}
    assert (batch["model"], batch["metadata"], batch["errors"]) == ("gpt-4o-2024-11-20", {"a": "b"}, None)
    assert batch["usage"] == {
        "input_tokens": 9, "input_tokens_details": {"cached_tokens": 0}, "output_tokens": 12,
        "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 21,
    }  # fmt: skip
    assert not [name for name in batch if name.startswith("_")]
    outcomes = {one["custom_id"]: one for one in told(client, batch["output_file_id"])}
    assert set(outcomes) == {"task-1", "task-2", "task-3"}
    second = outcomes["task-2"]
    assert second["id"].startswith("batch_req_")
    assert second["error"] is None
    assert second["response"]["status_code"] == 200
    assert second["response"]["request_id"]
    assert second["response"]["body"]["choices"][0]["message"]["content"] == "You said: word 2"
    assert told(client, batch["error_file_id"]) == []
    file = client.get(f"{ROOT}/files/{batch['output_file_id']}").json()
    assert (file["purpose"], file["status"], file["expires_at"]) == ("batch_output", "processed", None)


def test_a_line_that_is_refused_is_in_the_error_file_with_its_status_and_body(client: TestClient) -> None:
    wrong = line(2, messages=7)
    filtered = line(3, messages=[{"role": "user", "content": "aoai-trigger-hate-high"}])
    batch = run(client, line(1), wrong, filtered, line(4, stream=True), line(5))
    assert batch["status"] == "completed"
    assert batch["request_counts"] == {"total": 5, "completed": 2, "failed": 3}
    assert {one["custom_id"] for one in told(client, batch["output_file_id"])} == {"task-1", "task-5"}
    errors = {one["custom_id"]: one for one in told(client, batch["error_file_id"])}
    assert set(errors) == {"task-2", "task-3", "task-4"}
    for request in (wrong, filtered):
        direct = client.post(f"{ROOT}/chat/completions", json=request["body"])
        response = errors[request["custom_id"]]["response"]
        assert (response["status_code"], response["body"]) == (direct.status_code, direct.json())
    assert errors["task-4"]["response"]["body"]["error"]["param"] == "stream"


@pytest.mark.parametrize(
    ("endpoint", "url", "body", "object"),
    [
        ("/chat/completions", "/chat/completions", {}, "chat.completion"),
        ("/v1/chat/completions", "/openai/v1/chat/completions", {}, "chat.completion"),
        ("/v1/responses", "/v1/responses", {"model": "gpt-4.1-nano", "input": "hi"}, "response"),
        ("/chat/completions", "/v1/responses", {"model": "gpt-4.1-nano", "input": "hi"}, "response"),
        ("/v1/embeddings", "/embeddings", {"model": "text-embedding-3-small", "input": "hi"}, "list"),
    ],
)
def test_endpoints(client: TestClient, endpoint: str, url: str, body: Json, object: str) -> None:
    request = line(1, url)
    request["body"] = body or request["body"]
    batch = run(client, request, endpoint=endpoint)
    (outcome,) = told(client, batch["output_file_id"])
    assert outcome["response"]["body"]["object"] == object
    assert batch["usage"]["input_tokens"] > 0


def test_a_response_in_the_background_is_refused_in_a_line(client: TestClient) -> None:
    request = {"custom_id": "1", "method": "POST", "url": "/v1/responses",
               "body": {"model": "gpt-4.1", "input": "hi", "background": True}}  # fmt: skip
    batch = run(client, request, endpoint="/v1/responses")
    assert told(client, batch["error_file_id"])[0]["response"]["body"]["error"]["param"] == "background"


def test_several_lines_are_under_way_at_a_time_but_not_all(start: Start, gate: Gate) -> None:
    chat = ScriptedChat(pause=gate)
    client = start(chat=chat)
    batch = create(client, upload(client, *map(line, range(20)))).json()
    batch = until(client, batch, lambda batch: len(chat.asked) == 4)
    for _ in range(20):
        get(client, batch)
    assert len(chat.asked) == 4
    gate.open()
    assert until(client, batch)["request_counts"]["completed"] == 20


def test_counts_move_while_the_batch_runs(start: Start, gate: Gate) -> None:
    gate._free = 8  # two answers of four words
    client = start(chat=ScriptedChat(pause=gate))
    batch = create(client, upload(client, *[line(1), line(2), line(3, messages=0), line(4), line(5), line(6)])).json()
    seen = until(client, batch, lambda batch: batch["request_counts"]["failed"] == 1)
    assert (seen["status"], seen["request_counts"]["total"]) == ("in_progress", 6)
    assert seen["output_file_id"] is None
    gate.open()
    assert until(client, batch)["request_counts"] == {"total": 6, "completed": 5, "failed": 1}


def test_files_that_a_batch_writes_expire_when_asked_to(client: TestClient) -> None:
    batch = run(client, line(1), output_expires_after={"anchor": "created_at", "seconds": 3600})
    for name in ("output_file_id", "error_file_id"):
        assert client.get(f"{ROOT}/files/{batch[name]}").json()["expires_at"] == 1_003_600


# -- what is wrong with the file -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (b"\n \n", [("empty_file", None)]),
        (b"{\n[1]\n", [("invalid_json_line", 1), ("invalid_json_line", 2)]),
        ([line(1), line(1), line(2)], [("duplicate_custom_id", 2)]),
        ([line(1), line(2) | {"method": "GET"}], [("invalid_request", 2)]),
        ([line(1), line(2, "/v1/embeddings")], [("url_mismatch", 2)]),
        ([line(1), line(2, "/v1/responses")], [("url_mismatch", 2)]),
        ([line(1), line(2, model="gpt-4.1"), line(3, model="gpt-4o")], [("model_mismatch", 2)]),
        ([line(1, model="nobody")], [("model_not_found", 1)]),
        ([line(1, model=None), line(2)], [("invalid_request", 1)]),
        ([{"custom_id": "1"}, {**line(2), "custom_id": 3}, {**line(4), "custom_id": ""}], [("invalid_request", 1),
         ("invalid_request", 2), ("invalid_request", 3)]),
    ],
)  # fmt: skip
def test_the_whole_batch_fails_and_says_at_which_line(
    client: TestClient, content: Any, problems: list[tuple[str, int | None]]
) -> None:
    file = upload(client, content=content) if isinstance(content, bytes) else upload(client, *content)
    batch = until(client, create(client, file).json())
    assert batch["status"] == "failed"
    assert batch["failed_at"] == 1_000_000
    assert batch["errors"]["object"] == "list"
    assert [(problem["code"], problem["line"]) for problem in batch["errors"]["data"]] == problems
    assert all(problem["message"] for problem in batch["errors"]["data"])
    assert batch["output_file_id"] is None


def test_tokens_under_way_may_be_limited(start: Start, gate: Gate) -> None:
    client = start(chat=ScriptedChat(pause=gate), deployments=Deployments().each(enqueued_tokens=60))
    long = {"messages": [{"role": "user", "content": "word " * 30}]}
    first = create(client, upload(client, line(1, **long))).json()
    until(client, first, lambda batch: batch["status"] == "in_progress")
    second = run(client, line(2, **long))
    assert (second["status"], second["errors"]["data"][0]["code"]) == ("failed", "token_limit_exceeded")
    assert "of which 39 are taken" in second["errors"]["data"][0]["message"]
    gate.open()
    assert until(client, first)["status"] == "completed"
    assert run(client, line(3, **long))["status"] == "completed", "what has ended takes no more room"
    assert run(client, line(4, **long), line(5, **long))["status"] == "failed", "alone it is too much, too"


def test_too_many_lines_and_too_many_bytes(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    file = upload(client, line(1), line(2), line(3))
    monkeypatch.setattr(batch_lines, "MOST_LINES", 2)
    assert until(client, create(client, file).json())["errors"]["data"][0]["code"] == "too_many_tasks"
    monkeypatch.setattr(batch_lines, "MOST_LINES", 3)
    assert until(client, create(client, file).json())["status"] == "completed"
    monkeypatch.setattr(batch_lines, "MOST_BYTES", 100)
    assert until(client, create(client, file).json())["errors"]["data"][0]["code"] == "file_too_large"


def test_problems_are_listed_up_to_a_hundred(client: TestClient) -> None:
    batch = run(client, *[line(number) | {"method": "PUT"} for number in range(150)])
    assert len(batch["errors"]["data"]) == 100


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"file": "file-none"}, "input_file_id"),
        ({"purpose": "assistants"}, "input_file_id"),
        ({"completion_window": "1h"}, "completion_window"),
        ({"endpoint": "/v1/moderations"}, "endpoint"),
        ({"endpoint": "/v1/files"}, "endpoint"),
    ],
)
def test_a_batch_that_cannot_begin_is_refused(client: TestClient, more: Json, param: str) -> None:
    file = more.pop("file", "") or upload(client, line(1), purpose=more.pop("purpose", "batch"))
    reply = create(client, file, more.pop("endpoint", CHAT), **more)
    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == param


@pytest.mark.parametrize("size", [1, 7, 64, 1 << 20])
def test_lines_are_found_however_the_bytes_are_cut(size: int) -> None:
    content = b"\xef\xbb\xbfone\r\n\n  \ntwo\nthree"

    async def found() -> list[tuple[int, bytes]]:
        store = Store()
        await store.put_blob("b", content)
        lines = [one async for one in batch_lines.numbered(store.blob_pieces("b", size))]
        await store.close()
        return lines

    assert asyncio.run(found()) == [(1, b"one"), (4, b"two"), (5, b"three")]


# -- cancelling and expiring ---------------------------------------------------------------------


def test_what_is_done_when_a_batch_is_cancelled_is_kept(start: Start, gate: Gate) -> None:
    chat = ScriptedChat(pause=gate)
    client = start(chat=chat)
    gate._free = 4
    batch = create(client, upload(client, *map(line, range(30)))).json()
    until(client, batch, lambda batch: batch["status"] == "in_progress" and len(chat.asked) >= 4)
    cancelled = client.post(f"{ROOT}/batches/{batch['id']}/cancel").json()
    assert cancelled["status"] in ("cancelling", "cancelled")
    assert chat.closed_early > 0, "the engine works on for nobody"
    batch = until(client, batch)
    assert (batch["status"], batch["cancelling_at"], batch["cancelled_at"]) == ("cancelled", 1_000_000, 1_000_000)
    assert batch["request_counts"]["completed"] == len(told(client, batch["output_file_id"]))
    assert batch["request_counts"]["total"] == 30
    assert client.post(f"{ROOT}/batches/{batch['id']}/cancel").json() == batch


def test_a_batch_that_is_over_is_not_cancelled(client: TestClient) -> None:
    for batch in (run(client, line(1)), run(client, {})):
        reply = client.post(f"{ROOT}/batches/{batch['id']}/cancel")
        assert reply.status_code == 400
        assert batch["status"] in reply.json()["error"]["message"]


@pytest.mark.parametrize("stuck", [False, True])
def test_lines_that_the_window_closes_on_are_told_so(start: Start, gate: Gate, stuck: bool) -> None:
    now = 1000.0
    answers = 0

    async def pause() -> None:
        nonlocal answers, now
        answers += 1
        if answers > 8 and not stuck:
            now = 1000.0 + 24 * 60 * 60  # while the lines after the second are asked, the day passes
        if answers > 8 and stuck:
            await gate()

    client = start(chat=ScriptedChat(pause=pause), clock=lambda: now)
    batch = create(client, upload(client, *map(line, range(30)))).json()
    if stuck:  # nothing moves any more, and somebody looks
        until(client, batch, lambda batch: answers > 8)
        now = 1000.0 + 24 * 60 * 60
    batch = until(client, batch)
    assert (batch["status"], batch["expired_at"]) == ("expired", int(now))
    answered = [one["custom_id"] for one in told(client, batch["output_file_id"])]
    expired = told(client, batch["error_file_id"])
    assert 0 < len(expired) < 30 or stuck
    assert Counter([*answered, *(one["custom_id"] for one in expired)]) == Counter(f"task-{n}" for n in range(30))
    assert {(one["response"], one["error"]["code"]) for one in expired} == {(None, "batch_expired")}
    assert batch["request_counts"] == {"total": 30, "completed": len(answered), "failed": len(expired)}


# -- listing, and what survives ------------------------------------------------------------------


def test_batches_are_listed_page_by_page(client: TestClient) -> None:
    ids = [run(client, line(number))["id"] for number in range(3)]
    page = client.get(f"{ROOT}/batches?limit=2").json()
    assert [one["id"] for one in page["data"]] == ids[:0:-1]
    assert (page["object"], page["first_id"], page["last_id"], page["has_more"]) == ("list", ids[2], ids[1], True)
    rest = client.get(f"{ROOT}/batches?after={ids[1]}").json()
    assert ([one["id"] for one in rest["data"]], rest["has_more"]) == ([ids[0]], False)
    reply = client.get(f"{ROOT}/batches/batch_none")
    assert reply.status_code == 404
    assert "batch_none" in reply.json()["error"]["message"]


@contextmanager
def serving(folder: Path, chat: ScriptedChat) -> Iterator[TestClient]:
    engines: Any = {"chat": chat}
    service = Service(ServeConfig(state=folder), engines=engines, clock=lambda: 1_000_000.0)
    with TestClient(create_app(service), "http://127.0.0.1:8383", headers={"api-key": "aoai-local-key"}) as client:
        yield client


def test_an_endpoint_that_is_stopped_and_started_goes_on(gate: Gate, tmp_path: Path) -> None:
    gate._free = 8
    chat = ScriptedChat(pause=gate)
    with serving(tmp_path, chat) as client:
        batch = create(client, upload(client, *map(line, range(12)))).json()
        until(client, batch, lambda batch: len(chat.asked) >= 5)
        before = get(client, batch)["request_counts"]["completed"]
        gate.open()
        chat._pause = never  # the lines under way are lost, those that follow as well
    again = ScriptedChat()
    with serving(tmp_path, again) as client:
        batch = until(client, batch)
        outcomes = told(client, batch["output_file_id"])
    assert batch["request_counts"] == {"total": 12, "completed": 12, "failed": 0}
    assert sorted(one["custom_id"] for one in outcomes) == sorted(f"task-{n}" for n in range(12))
    assert 0 < len(again.asked) <= 12 - before


async def never() -> None:
    await asyncio.Event().wait()


def test_a_file_that_is_deleted_takes_no_line_of_its_batch_with_it(gate: Gate, tmp_path: Path) -> None:
    gate._free = 8
    chat = ScriptedChat(pause=gate)
    with serving(tmp_path, chat) as client:
        file = upload(client, *map(line, range(7)))
        batch = create(client, file).json()
        before = until(client, batch, lambda batch: batch["request_counts"]["completed"])["request_counts"]["completed"]
        client.delete(f"{ROOT}/files/{file}")
        chat._pause = never
        gate.open()
    again = ScriptedChat()
    with serving(tmp_path, again) as client:
        batch = until(client, batch)
        outcomes = told(client, batch["output_file_id"])
    assert (batch["status"], batch["request_counts"]) == ("completed", {"total": 7, "completed": 7, "failed": 0})
    assert sorted(one["custom_id"] for one in outcomes) == [f"task-{n}" for n in range(7)]
    assert len(again.asked) <= 7 - before
    left = tmp_path / "blobs" / batch["id"]
    assert not left.exists()
    left.write_bytes(b"as if it had been killed before it let go of this")
    with serving(tmp_path, ScriptedChat()) as client:
        assert get(client, batch)["status"] == "completed"
    assert not left.exists()


def test_a_batch_without_its_input_says_so(tmp_path: Path) -> None:
    with serving(tmp_path, ScriptedChat(pause=never)) as client:
        file = upload(client, line(1))
        batch = create(client, file).json()
        until(client, batch, lambda batch: batch["status"] == "in_progress")
        client.delete(f"{ROOT}/files/{file}")
    (tmp_path / "blobs" / batch["id"]).unlink()
    with serving(tmp_path, ScriptedChat()) as client:
        batch = until(client, batch)
    assert (batch["status"], batch["errors"]["data"][0]["code"]) == ("failed", "file_not_found")
