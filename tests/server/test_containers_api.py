"""Containers and their files through the whole application."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.state import Store

Json = dict[str, Any]
Start = Callable[..., TestClient]
V1 = "/openai/v1"
CONTAINERS = f"{V1}/containers"


def make(client: TestClient, **more: Any) -> Json:
    reply = client.post(CONTAINERS, json={"name": "box", **more})
    assert reply.status_code == 200, reply.text
    made: Json = reply.json()
    return made


def test_a_container_from_making_to_deletion(client: TestClient) -> None:
    made = make(client, memory_limit="4g")
    assert made == {
        "id": made["id"], "object": "container", "created_at": 1_000_000, "status": "running", "name": "box",
        "expires_after": {"anchor": "last_active_at", "minutes": 20}, "last_active_at": 1_000_000, "memory_limit": "4g",
    }  # fmt: skip
    assert made["id"].startswith("cntr_")
    path = f"{CONTAINERS}/{made['id']}"
    assert client.get(path).json() == made
    gone = client.delete(path)
    assert (gone.status_code, gone.content) == (200, b"")
    assert (
        client.get(path).status_code
        == client.delete(path).status_code
        == client.get(f"{path}/files").status_code
        == 404
    )


def test_containers_are_listed_by_name(client: TestClient) -> None:
    ids = [make(client, name=name)["id"] for name in ("a", "b", "a")]
    assert [each["id"] for each in client.get(f"{CONTAINERS}?name=a").json()["data"]] == [ids[2], ids[0]]
    page = client.get(f"{CONTAINERS}?limit=1&order=asc").json()
    assert (page["first_id"], page["has_more"]) == (ids[0], True)


def test_files_come_by_upload_and_by_id(client: TestClient) -> None:
    upload = client.post(f"{V1}/files", files={"file": ("a.csv", b"1,2")}, data={"purpose": "assistants"}).json()["id"]
    container = make(client, file_ids=[upload])["id"]
    path = f"{CONTAINERS}/{container}/files"
    sent = client.post(path, files={"file": ("dir\\b.txt", b"hello")}).json()
    assert sent == {
        "id": sent["id"], "object": "container.file", "created_at": 1_000_000, "bytes": 5, "container_id": container,
        "path": "/mnt/data/b.txt", "source": "user",
    }  # fmt: skip
    assert sent["id"].startswith("cfile_")
    named = client.post(path, json={"file_id": upload}).json()
    assert (named["path"], named["bytes"]) == ("/mnt/data/a.csv", 3)
    paths = [file["path"] for file in client.get(f"{path}?order=asc").json()["data"]]
    assert paths == ["/mnt/data/a.csv", "/mnt/data/b.txt", "/mnt/data/a.csv"]
    one = f"{path}/{sent['id']}"
    assert client.get(one).json() == sent
    assert client.get(f"{one}/content").content == b"hello"
    assert client.delete(one).status_code == 200
    for lost in (client.get(one), client.get(f"{one}/content"), client.delete(one)):
        assert lost.status_code == 404


def test_a_container_that_is_not_used_expires_and_is_empty_then(start: Start) -> None:
    now = [1_000_000.0]
    client = start(clock=lambda: now[0])
    container = make(client, expires_after={"anchor": "last_active_at", "minutes": 5})["id"]
    path = f"{CONTAINERS}/{container}"
    client.post(f"{path}/files", files={"file": ("a.txt", b"a")})
    now[0] += 299
    assert client.get(path).json()["last_active_at"] == 1_000_299
    now[0] += 300
    assert client.get(path).json()["status"] == "expired"
    assert client.get(CONTAINERS).json()["data"][0]["status"] == "expired"
    refused = client.get(f"{path}/files")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "container_expired")


@pytest.mark.parametrize(
    ("body", "status", "param"),
    [
        ({}, 400, "name"),
        ({"name": "a", "file_ids": ["file-x"]}, 404, "file_ids[0]"),
        ({"name": "a", "memory_limit": "2g"}, 400, "memory_limit"),
        ({"name": "a", "expires_after": {"anchor": "last_active_at", "minutes": 0}}, 400, "expires_after.minutes"),
        ({"name": "a", "skills": [{"type": "skill_reference", "skill_id": "s"}]}, 400, "skills"),
    ],
)
def test_containers_that_cannot_be(client: TestClient, body: Json, status: int, param: str) -> None:
    refused = client.post(CONTAINERS, json=body)
    assert (refused.status_code, refused.json()["error"]["param"]) == (status, param)


def test_a_file_is_one_or_the_other(client: TestClient) -> None:
    path = f"{CONTAINERS}/{make(client)['id']}/files"
    for wrong in (
        client.post(path, json={}),
        client.post(path, files={"file": ("a", b"b")}, data={"file_id": "file-1"}),
    ):
        assert (wrong.status_code, wrong.json()["error"]["param"]) == (400, "file")
    assert client.post(path, json={"file_id": "file-x"}).status_code == 404


def test_containers_stay_over_a_restart(start: Start, tmp_path: Path) -> None:
    first = start(state=Store(tmp_path))
    container = make(first)["id"]
    file = first.post(f"{CONTAINERS}/{container}/files", files={"file": ("a.txt", b"kept")}).json()["id"]
    first.__exit__(None, None, None)
    second = start(state=Store(tmp_path))
    assert second.get(f"{CONTAINERS}/{container}/files/{file}/content").content == b"kept"
