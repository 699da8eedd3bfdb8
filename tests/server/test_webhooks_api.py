"""Webhook endpoints: kept, changed, and told what happened, signed so that the client's own check believes it."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai import OpenAI
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service
from aoai.server.state import Store
from aoai.server.webhooks import DELIVERY, ENDPOINT, deliver_rest, tell

PATH = "/openai/v1/dashboard/webhook_endpoints"
WANTED = {"name": "mine", "url": "http://127.0.0.1:9/hook", "event_types": ["batch.completed"]}


def test_an_endpoint_is_kept_and_its_secret_shown_once(client: TestClient) -> None:
    made = client.post(PATH, json=WANTED).json()
    assert made["signing_secret"].startswith("whsec_")
    assert made["signing_secret"].endswith(made["signing_secret_hint"])
    [listed] = client.get(PATH).json()["data"]
    assert listed == {name: value for name, value in made.items() if name != "signing_secret"}
    changed = client.post(f"{PATH}/{made['id']}", json={"name": "yours"}).json()
    assert (changed["name"], changed["url"]) == ("yours", WANTED["url"])
    assert "signing_secret" not in changed
    assert client.delete(f"{PATH}/{made['id']}").json()["deleted"] is True
    assert client.delete(f"{PATH}/{made['id']}").status_code == 404


@pytest.mark.parametrize(
    ("changes", "param"),
    [
        ({"url": "ftp://x"}, "url"),
        ({"url": "http://[::1"}, "url"),
        ({"event_types": []}, "event_types"),
        ({"event_types": ["batch.eaten"]}, "event_types[0]"),
        ({"name": 3}, "name"),
    ],
)
def test_what_makes_no_sense_is_refused(client: TestClient, changes: dict[str, Any], param: str) -> None:
    reply = client.post(PATH, json={**WANTED, **changes})
    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == param


Heard = list[tuple[bytes, dict[str, str]]]


@contextmanager
def listening(statuses: list[int]) -> Iterator[tuple[str, Heard]]:
    """An address that answers with these statuses, then 204."""
    heard: Heard = []

    class Hears(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append((self.rfile.read(int(self.headers["content-length"])), dict(self.headers)))
            self.send_response(statuses.pop(0) if statuses else 204)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Hears)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/hook", heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def served(state: Store | None = None, *, now: Callable[[], float], sleep: Any = None, **settings: Any) -> Service:
    engines = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
    config = ServeConfig(**settings)
    return Service(config, engines=engines, clock=now, sleep=sleep or asyncio.sleep, state=state)


async def told(service: Service) -> None:
    """Waits until nothing is left to be told."""
    await asyncio.gather(*service._tasks)
    assert not await service.state.all(DELIVERY)


def endpoint(url: str, secret: str = "whsec_c2VjcmV0") -> dict[str, Any]:
    return {"id": "whe_1", "url": url, "event_types": ["batch.completed"], "signing_secret": secret}


def test_an_address_is_told_until_it_has_heard_and_can_check_who_tells() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def main(url: str) -> None:
        service = served(now=lambda: 1_000.0, sleep=sleep)
        await service.state.put(ENDPOINT, "whe_1", endpoint(url))
        await tell(service, "batch.completed", "batch_7")
        await tell(service, "batch.failed", "batch_8")
        await told(service)
        await service.close()

    with listening([500, 302]) as (url, heard):
        asyncio.run(main(url))
    assert waits == [1.0, 5.0]
    assert len(heard) == 3
    assert len({body for body, _ in heard}) == 1
    assert len({headers["webhook-id"] for _, headers in heard}) == 1
    body, headers = heard[-1]
    from aoai.clock import Clock

    clock = Clock(lambda seconds: None, wall=lambda: 1_000.0)
    client = OpenAI(api_key="k", base_url="http://127.0.0.1/", webhook_secret="whsec_c2VjcmV0", clock=clock)
    event = client.webhooks.unwrap(body, headers)
    assert (event.type, event.data.id) == ("batch.completed", "batch_7")  # type: ignore[union-attr]
    assert json.loads(body)["created_at"] == 1_000


def test_what_was_not_told_is_told_after_a_restart(tmp_path: Any) -> None:
    async def first(url: str) -> None:
        service = served(Store(tmp_path), now=lambda: 1.0)
        await service.state.put(ENDPOINT, "whe_1", endpoint(url))
        await tell(service, "batch.completed", "batch_7")
        await service.close()  # before the address has answered

    async def second() -> None:
        service = served(Store(tmp_path), now=lambda: 2.0)
        await deliver_rest(service)
        await told(service)
        await service.close()

    with listening([]) as (url, heard):
        asyncio.run(first(url))
        before = len(heard)
        asyncio.run(second())
    assert before <= len(heard)
    assert heard
    assert len({headers["webhook-id"] for _, headers in heard}) == 1


def test_nothing_is_sent_into_a_private_network() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def main() -> None:
        service = served(now=lambda: 1.0, sleep=sleep)
        await service.state.put(ENDPOINT, "whe_1", endpoint("http://10.0.0.1:9/"))
        await tell(service, "batch.completed", "batch_7")
        await told(service)
        await service.close()

    asyncio.run(main())
    assert len(waits) == 5


def test_ends_of_background_responses_and_batches_are_told(start: Callable[..., TestClient]) -> None:
    line = {"custom_id": "1", "method": "POST", "url": "/v1/chat/completions",
            "body": {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}}  # fmt: skip
    with listening([]) as (url, heard):
        client = start()
        client.post(PATH, json={"name": "n", "url": url, "event_types": ["response.completed", "batch.completed"]})
        made = client.post("/openai/v1/responses", json={"model": "gpt-4o", "input": "Hi", "background": True}).json()
        upload = {"file": ("lines.jsonl", json.dumps(line).encode())}
        file = client.post("/openai/v1/files", files=upload, data={"purpose": "batch"}).json()
        wanted = {"input_file_id": file["id"], "endpoint": "/v1/chat/completions", "completion_window": "24h"}
        batch = client.post("/openai/v1/batches", json=wanted).json()
        while len(heard) < 2:
            client.get(PATH)  # the application runs while it is asked something
    told = {json.loads(body)["type"]: json.loads(body)["data"]["id"] for body, _ in heard}
    assert told == {"response.completed": made["id"], "batch.completed": batch["id"]}
