"""Helpers that start something and look until it is done, and those that upload first."""

from __future__ import annotations

import asyncio
import json
import threading

import pytest
import trio

from aoai import APIStatusError, ArgumentError, BadRequestError, OpenAIError
from aoai.polling import StillWaitingError
from aoai.types.beta import Run
from aoai.types.vector_stores import VectorStoreFile
from aoai.wire.values import Headers, Reply

UPLOAD = ("a.txt", b"text", "text/plain")


def file(status):
    return {"id": "file-1", "object": "vector_store.file", "status": status, "vector_store_id": "vs-1"}


def test_waits_as_long_as_the_service_asks(side, answer):
    client = side.client(
        answer(file("in_progress"), openai_poll_after_ms="2500"), answer(file("in_progress")), answer(file("completed"))
    )
    made = side.wait(client.vector_stores.files.poll("file-1", vector_store_id="vs-1"))
    assert isinstance(made, VectorStoreFile)
    assert made.status == "completed"
    assert side.sleeps == [2.5, 1.0]
    assert {r.url.removeprefix("https://here.example/openai/v1") for r in side.wire.requests} == {
        "/vector_stores/vs-1/files/file-1"
    }
    assert side.wire.last.headers["X-Stainless-Poll-Helper"] == "true"


@pytest.mark.parametrize("bad", ["soon", "-5", "nan", "inf", ""])
def test_an_unusable_wish_of_the_service_is_passed_over(side, answer, bad):
    client = side.client(answer(file("in_progress"), openai_poll_after_ms=bad), answer(file("failed")))
    side.wait(client.vector_stores.files.poll("file-1", vector_store_id="vs-1"))
    assert side.sleeps == [1.0]


def test_the_caller_s_interval_wins(side, answer):
    client = side.client(answer(file("in_progress"), openai_poll_after_ms="9000"), answer(file("completed")))
    side.wait(client.vector_stores.files.poll("file-1", vector_store_id="vs-1", poll_interval_ms=250))
    assert side.sleeps == [0.25]
    assert side.wire.last.headers["X-Stainless-Custom-Poll-Interval"] == "250"


def test_gives_up_after_half_an_hour_and_says_how_it_was(side, answer):
    client = side.client(*[answer(file("in_progress"), openai_poll_after_ms="600000") for _ in range(9)])
    with pytest.raises(
        StillWaitingError, match=r"File file-1 is still 'in_progress' after 1800 seconds.*max_wait"
    ) as e:
        side.wait(client.vector_stores.files.poll("file-1", vector_store_id="vs-1"))
    assert e.value.last.status == "in_progress"
    assert isinstance(e.value, RuntimeError)
    assert isinstance(e.value, OpenAIError)
    assert side.sleeps == [600.0, 600.0, 600.0]


def test_the_limit_is_the_caller_s(side, answer):
    client = side.client(*[answer(file("in_progress")) for _ in range(3)])
    with pytest.raises(StillWaitingError, match="after 2 seconds"):
        side.wait(client.vector_stores.files.poll("file-1", vector_store_id="vs-1", max_wait_seconds=2))
    client = side.client(answer(file("in_progress"), openai_poll_after_ms="3600000"), answer(file("completed")))
    side.wait(client.vector_stores.files.poll("file-1", vector_store_id="vs-1", max_wait_seconds=None))
    assert side.sleeps[-1] == 3600.0


def test_a_file_of_the_service(side, answer):
    client = side.client(answer({"id": "f", "status": "running"}), answer({"id": "f", "status": "processed"}))
    assert side.wait(client.files.wait_for_processing("f")).status == "processed"
    assert side.sleeps == [5.0]
    client = side.client(answer({"id": "f", "status": "pending"}))
    with pytest.raises(StillWaitingError, match="File f is still 'pending'"):
        side.wait(client.files.wait_for_processing("f", poll_interval=7.0, max_wait_seconds=6))


def test_upload_add_and_wait(side, answer):
    client = side.client(answer({"id": "file-1"}), answer(file("in_progress")), answer(file("completed")))
    made = side.wait(
        client.vector_stores.files.upload_and_poll(vector_store_id="vs-1", file=UPLOAD, attributes={"a": "b"})
    )
    assert made.status == "completed"
    first, second, third = side.wire.requests
    assert first.url.endswith("/files")
    assert b"assistants" in first.content
    assert (second.method, json.loads(second.content)) == ("POST", {"file_id": "file-1", "attributes": {"a": "b"}})
    assert (third.method, third.url.rpartition("/v1")[2]) == ("GET", "/vector_stores/vs-1/files/file-1")


def test_create_and_wait(side, answer):
    client = side.client(answer(file("in_progress")), answer(file("failed")))
    made = side.wait(client.vector_stores.files.create_and_poll("file-1", vector_store_id="vs-1"))
    assert made.status == "failed"


def batch(status):
    return {"id": "vsfb-1", "object": "vector_store.files_batch", "status": status, "vector_store_id": "vs-1"}


class Busy:
    """A transport that counts how many requests are on their way at once."""

    def __init__(self):
        self.lock = threading.Lock()
        self.active = self.most = 0
        self.requests = []
        self.together = threading.Event()

    def begin(self):
        with self.lock:
            self.active += 1
            self.most = max(self.most, self.active)
        if self.active > 1:
            self.together.set()

    def end(self, request):
        with self.lock:
            self.active -= 1
            self.requests.append(request)
        name = request.content.partition(b'filename="')[2].partition(b'"')[0].decode()
        made = {"id": f"file-{name}"} if request.url.endswith("/files") else batch("completed")
        kind = Headers([("content-type", "application/json")])
        return Reply(200, kind, request, content=json.dumps(made).encode())

    def send(self, request):
        self.begin()
        assert self.together.wait(10)  # until another thread is here too
        return self.end(request)

    def close(self):
        pass


class AsyncBusy(Busy):
    async def send(self, request):
        self.begin()
        if trio.lowlevel.in_trio_task():
            await trio.lowlevel.checkpoint()
        else:
            await asyncio.sleep(0)
        return self.end(request)

    async def close(self):
        pass


def test_a_batch_is_uploaded_in_order_and_at_most_some_at_a_time(side):
    transport = (AsyncBusy if side.awaiting else Busy)()
    client = side.client(http_client=transport)
    made = side.wait(
        client.vector_stores.file_batches.upload_and_poll(
            "vs-1", files=[(f"{n}", b"x", "text/plain") for n in range(12)], file_ids=["file-old"], max_concurrency=3
        )
    )
    assert made.status == "completed"
    assert 1 < transport.most <= 3
    (created,) = [r for r in transport.requests if r.url.endswith("/file_batches")]
    assert json.loads(created.content)["file_ids"] == ["file-old", *(f"file-{n}" for n in range(12))]


def test_one_upload_that_fails_stops_the_rest(side, answer):
    bad = answer({"error": {"message": "no", "type": "invalid_request_error"}}, status=400)
    client = side.client(answer({"id": "file-1"}), bad, *[answer({"id": "x"}) for _ in range(20)])
    with pytest.raises(BadRequestError):
        side.wait(client.vector_stores.file_batches.upload_and_poll("vs-1", files=[UPLOAD] * 20, max_concurrency=1))
    assert len(side.wire.requests) < 20
    assert not [r for r in side.wire.requests if r.url.endswith("/file_batches")]
    with pytest.raises(ArgumentError, match="at least one file"):
        side.wait(client.vector_stores.file_batches.upload_and_poll("vs-1", files=[]))


def test_a_batch_is_created_and_waited_for(side, answer):
    client = side.client(answer(batch("in_progress")), answer(batch("in_progress")), answer(batch("cancelled")))
    made = side.wait(client.vector_stores.file_batches.create_and_poll("vs-1", file_ids=["f"], poll_interval_ms=10))
    assert made.status == "cancelled"
    assert side.sleeps == [0.01]


def run(status):
    return {"id": "run-1", "object": "thread.run", "status": status, "thread_id": "t-1"}


def test_a_run_is_waited_for_until_it_is_done_or_wants_something(side, answer):
    client = side.client(
        answer(run("queued")), answer(run("queued")), answer(run("in_progress")), answer(run("requires_action"))
    )
    made = side.wait(client.beta.threads.runs.create_and_poll(thread_id="t-1", assistant_id="a"))
    assert isinstance(made, Run)
    assert made.status == "requires_action"
    client = side.client(answer(run("in_progress")), answer(run("cancelling")), answer(run("cancelled")))
    made = side.wait(
        client.beta.threads.runs.submit_tool_outputs_and_poll(run_id="run-1", thread_id="t-1", tool_outputs=[])
    )
    assert made.status == "cancelled"
    client = side.client(answer(run("queued")), answer(run("completed")))
    assert side.wait(client.beta.threads.create_and_run_poll(assistant_id="a")).status == "completed"
    assert side.wire.last.url.endswith("/threads/t-1/runs/run-1")


def test_a_video_is_waited_for(side, answer):
    states = ("queued", "queued", "in_progress", "completed")
    client = side.client(*[answer({"id": "v-1", "object": "video", "status": state}) for state in states])
    assert side.wait(client.videos.create_and_poll(prompt="a cat")).status == "completed"
    assert len(side.wire.requests) == 4


def test_an_error_on_the_way_is_the_caller_s(side, answer):
    client = side.client(answer(run("queued")), answer({"error": {"message": "gone"}}, status=404))
    with pytest.raises(APIStatusError, match="gone"):
        side.wait(client.beta.threads.runs.create_and_poll(thread_id="t-1", assistant_id="a"))
