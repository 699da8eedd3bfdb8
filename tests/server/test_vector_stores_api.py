"""Vector stores through the whole application, with the scripted embeddings."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.engines import Vector
from aoai.server.engines.scripted import ScriptedEmbeddings
from aoai.server.state import Store

Json = dict[str, Any]
Start = Callable[..., TestClient]
V1 = "/openai/v1"
STORES = f"{V1}/vector_stores"

ANIMALS = {
    "cats.txt": "Cats purr when they are content. Cats sleep most of the day.",
    "dogs.md": "# Dogs\n\nDogs bark at strangers. Dogs fetch sticks.",
    "fish.json": '{"fish": "A goldfish swims in a bowl of water"}',
}


def upload(client: TestClient, name: str, content: str | bytes) -> str:
    files = {"file": (name, content.encode() if isinstance(content, str) else content)}
    id: str = client.post(f"{V1}/files", files=files, data={"purpose": "assistants"}).json()["id"]
    return id


def settled(client: TestClient, path: str) -> Json:
    """The object at a path once it is not in progress any more."""
    end = time.monotonic() + 20
    while True:
        found: Json = client.get(path).json()
        if found["status"] != "in_progress":
            return found
        assert time.monotonic() < end, found


@pytest.fixture
def animals(client: TestClient) -> tuple[str, dict[str, str]]:
    """A store of three files, and the files by name."""
    ids = {name: upload(client, name, text) for name, text in ANIMALS.items()}
    store = client.post(STORES, json={"name": "animals", "file_ids": list(ids.values())}).json()
    assert settled(client, f"{STORES}/{store['id']}")["status"] == "completed"
    return store["id"], ids


def search(client: TestClient, store: str, query: Any, **more: Any) -> list[Json]:
    reply = client.post(f"{STORES}/{store}/search", json={"query": query, **more})
    assert reply.status_code == 200, reply.text
    data: list[Json] = reply.json()["data"]
    return data


def names(found: Sequence[Json]) -> list[str]:
    return [each["filename"] for each in found]


# -- stores --------------------------------------------------------------------------------------


def test_a_store_from_making_to_deletion(client: TestClient) -> None:
    made = client.post(STORES, json={"name": "notes", "metadata": {"team": "red"}}).json()
    assert made == {
        "id": made["id"], "object": "vector_store", "created_at": 1_000_000, "name": "notes", "description": None,
        "usage_bytes": 0, "status": "completed", "expires_after": None, "expires_at": None,
        "last_active_at": 1_000_000, "metadata": {"team": "red"},
        "file_counts": {"in_progress": 0, "completed": 0, "failed": 0, "cancelled": 0, "total": 0},
    }  # fmt: skip
    assert made["id"].startswith("vs_")
    path = f"{STORES}/{made['id']}"
    change = {"name": "other", "metadata": None, "expires_after": {"anchor": "last_active_at", "days": 2}}
    changed = client.post(path, json=change).json()
    assert (changed["name"], changed["metadata"], changed["expires_at"]) == ("other", {}, 1_000_000 + 2 * 86_400)
    assert client.get(path).json() == changed
    assert client.post(path, json={"name": None, "expires_after": None}).json()["expires_at"] is None
    assert client.delete(path).json() == {"id": made["id"], "object": "vector_store.deleted", "deleted": True}
    for gone in (client.get(path), client.delete(path), client.post(path, json={}), client.get(f"{path}/files")):
        assert gone.status_code == 404
        assert gone.json()["error"]["message"] == f"No vector store found with id '{made['id']}'."


def test_stores_are_listed_page_by_page(client: TestClient) -> None:
    ids = [client.post(STORES, json={"name": str(number)}).json()["id"] for number in range(3)]
    first = client.get(f"{STORES}?limit=2").json()
    assert [store["id"] for store in first["data"]] == ids[:0:-1]
    assert first["has_more"] is True
    assert first["last_id"] == ids[1]
    rest = client.get(f"{STORES}?limit=2&after={ids[1]}").json()
    assert [store["id"] for store in rest["data"]] == ids[:1]
    assert [store["id"] for store in client.get(f"{STORES}?order=asc&before={ids[1]}").json()["data"]] == ids[:1]


def test_a_store_that_is_not_used_expires(start: Start) -> None:
    now = [1_000_000.0]
    client = start(clock=lambda: now[0])
    file = upload(client, "cats.txt", ANIMALS["cats.txt"])
    rule = {"anchor": "last_active_at", "days": 1}
    store = client.post(STORES, json={"file_ids": [file], "expires_after": rule}).json()["id"]
    settled(client, f"{STORES}/{store}")
    now[0] += 80_000
    assert search(client, store, "cats")
    now[0] += 80_000  # from the search on, not from the making
    assert client.get(f"{STORES}/{store}").json()["status"] == "completed"
    now[0] += 6_400
    assert client.get(f"{STORES}/{store}").json()["status"] == "expired"
    refused = client.post(f"{STORES}/{store}/search", json={"query": "cats"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "vector_store_expired")
    assert client.post(f"{STORES}/{store}/files", json={"file_id": file}).status_code == 400


# -- files ---------------------------------------------------------------------------------------


def test_a_file_is_added_read_changed_and_taken_out(client: TestClient) -> None:
    store = client.post(STORES, json={}).json()["id"]
    file = upload(client, "cats.txt", ANIMALS["cats.txt"])
    path = f"{STORES}/{store}/files"
    static = {"type": "static", "static": {"max_chunk_size_tokens": 100, "chunk_overlap_tokens": 0}}
    added = client.post(path, json={"file_id": file, "attributes": {"legs": 4}, "chunking_strategy": static}).json()
    assert added == {
        "id": file, "object": "vector_store.file", "created_at": 1_000_000, "vector_store_id": store,
        "status": "in_progress", "last_error": None, "usage_bytes": 0, "attributes": {"legs": 4},
        "chunking_strategy": static,
    }  # fmt: skip
    done = settled(client, f"{path}/{file}")
    assert done["status"] == "completed"
    assert done["usage_bytes"] > 4 * 384
    shown = client.get(f"{STORES}/{store}").json()
    assert shown["usage_bytes"] == done["usage_bytes"]
    assert shown["file_counts"]["completed"] == shown["file_counts"]["total"] == 1
    assert client.get(f"{path}/{file}/content").json() == {
        "object": "vector_store.file_content.page",
        "data": [{"type": "text", "text": ANIMALS["cats.txt"]}],
        "has_more": False,
        "next_page": None,
    }
    changed = client.post(f"{path}/{file}", json={"attributes": {"legs": 5}}).json()
    assert changed["attributes"] == client.get(f"{path}/{file}").json()["attributes"] == {"legs": 5}
    gone = client.delete(f"{path}/{file}").json()
    assert gone == {"id": file, "object": "vector_store.file.deleted", "deleted": True}
    missing = client.get(f"{path}/{file}")
    assert missing.status_code == 404
    assert missing.json()["error"]["message"] == f"No file found with id '{file}' in vector store '{store}'."
    assert client.get(f"{V1}/files/{file}").status_code == 200


def test_a_file_that_cannot_be_read_fails_and_says_why(client: TestClient) -> None:
    picture = upload(client, "cat.png", b"\x89PNG\r\n\x1a\n\0")
    store = client.post(STORES, json={"file_ids": [picture]}).json()["id"]
    failed = settled(client, f"{STORES}/{store}/files/{picture}")
    assert failed["status"] == "failed"
    assert failed["last_error"]["code"] == "unsupported_file"
    assert "cat.png" in failed["last_error"]["message"]
    assert client.get(f"{STORES}/{store}").json()["file_counts"]["failed"] == 1
    assert client.get(f"{STORES}/{store}/files/{picture}/content").status_code == 400
    assert search(client, store, "cat") == []


def test_files_are_listed_by_their_status(client: TestClient, animals: tuple[str, dict[str, str]]) -> None:
    store, ids = animals
    bad = upload(client, "x.bin", b"\0")
    client.post(f"{STORES}/{store}/files", json={"file_id": bad})
    settled(client, f"{STORES}/{store}/files/{bad}")
    path = f"{STORES}/{store}/files"
    assert [file["id"] for file in client.get(f"{path}?filter=failed").json()["data"]] == [bad]
    assert {file["id"] for file in client.get(f"{path}?filter=completed").json()["data"]} == set(ids.values())
    page = client.get(f"{path}?limit=1&order=asc").json()
    assert page["has_more"] is True
    assert page["first_id"] == ids["cats.txt"]
    assert not any(name.startswith("_") for name in page["data"][0])


@pytest.mark.parametrize(
    ("body", "status", "param"),
    [
        ({"file_id": "file-nothing"}, 404, "file_id"),
        ({}, 400, "file_id"),
        ({"file_id": "FILE", "attributes": {"a" * 65: 1}}, 400, "attributes"),
        ({"file_id": "FILE", "attributes": {"a": "b" * 513}}, 400, "attributes.a"),
        ({"file_id": "FILE", "attributes": {str(n): n for n in range(17)}}, 400, "attributes"),
        (
            {"file_id": "FILE", "chunking_strategy": {"type": "static", "static": {
                "max_chunk_size_tokens": 200, "chunk_overlap_tokens": 101}}},
            400, "chunking_strategy.static.chunk_overlap_tokens",
        ),
        (
            {"file_id": "FILE", "chunking_strategy": {"type": "static", "static": {
                "max_chunk_size_tokens": 99, "chunk_overlap_tokens": 1}}},
            400, "chunking_strategy.static.max_chunk_size_tokens",
        ),
    ],
)  # fmt: skip
def test_files_that_cannot_be_added(client: TestClient, body: Json, status: int, param: str) -> None:
    store = client.post(STORES, json={}).json()["id"]
    if body.get("file_id") == "FILE":
        body = {**body, "file_id": upload(client, "a.txt", "a")}
    refused = client.post(f"{STORES}/{store}/files", json=body)
    assert (refused.status_code, refused.json()["error"]["param"]) == (status, param)


def test_a_file_that_is_deleted_leaves_every_store(client: TestClient, animals: tuple[str, dict[str, str]]) -> None:
    store, ids = animals
    other = client.post(STORES, json={"file_ids": [ids["cats.txt"]]}).json()["id"]
    settled(client, f"{STORES}/{other}")
    client.delete(f"{V1}/files/{ids['cats.txt']}")
    assert client.get(f"{STORES}/{other}").json()["file_counts"]["total"] == 0
    assert "cats.txt" not in names(search(client, store, "cats purr"))


# -- batches -------------------------------------------------------------------------------------


def test_a_batch_adds_files_with_settings_of_their_own(client: TestClient) -> None:
    store = client.post(STORES, json={}).json()["id"]
    cats, dogs = (upload(client, name, ANIMALS[name]) for name in ("cats.txt", "dogs.md"))
    files = [{"file_id": cats, "attributes": {"kind": "cat"}}, {"file_id": dogs}]
    batch = client.post(f"{STORES}/{store}/file_batches", json={"files": files, "attributes": {"kind": "any"}}).json()
    assert batch["id"].startswith("vsfb_")
    assert (batch["object"], batch["vector_store_id"]) == ("vector_store.files_batch", store)
    assert batch["file_counts"]["total"] == 2
    path = f"{STORES}/{store}/file_batches/{batch['id']}"
    done = settled(client, path)
    assert done["status"] == "completed"
    assert done["file_counts"] == {"in_progress": 0, "completed": 2, "failed": 0, "cancelled": 0, "total": 2}
    listed = client.get(f"{path}/files?order=asc&filter=completed").json()["data"]
    assert [(file["id"], file["attributes"]) for file in listed] == [(cats, {"kind": "cat"}), (dogs, {"kind": "any"})]
    assert client.post(f"{path}/cancel").json()["status"] == "completed"
    lost = client.get(f"{STORES}/{store}/file_batches/vsfb_x")
    assert lost.json()["error"]["message"] == f"No file batch found with id 'vsfb_x' in vector store '{store}'."


@pytest.mark.parametrize("body", [{}, {"file_ids": ["a"], "files": [{"file_id": "a"}]}, {"file_ids": []}])
def test_a_batch_needs_files(client: TestClient, body: Json) -> None:
    store = client.post(STORES, json={}).json()["id"]
    assert client.post(f"{STORES}/{store}/file_batches", json=body).status_code == 400


class Held(ScriptedEmbeddings):
    """Never embeds anything of which it is told to wait."""

    async def embed(self, texts: Sequence[str]) -> tuple[list[Vector], int]:
        import asyncio

        if any("hold" in text for text in texts):
            await asyncio.Event().wait()
        return await super().embed(texts)


def test_a_batch_that_is_cancelled_keeps_what_was_read(start: Start) -> None:
    client = start(embedding=Held())
    store = client.post(STORES, json={}).json()["id"]
    ids = [upload(client, f"{number}.txt", text) for number, text in enumerate(("quick", "hold", "waits"))]
    batch = client.post(f"{STORES}/{store}/file_batches", json={"file_ids": ids}).json()["id"]
    settled(client, f"{STORES}/{store}/files/{ids[0]}")
    path = f"{STORES}/{store}/file_batches/{batch}"
    assert client.get(path).json()["status"] == "in_progress"
    cancelled = client.post(f"{path}/cancel").json()
    assert cancelled["status"] == "cancelled"
    assert cancelled["file_counts"] == {"in_progress": 0, "completed": 1, "failed": 0, "cancelled": 2, "total": 3}
    assert names(search(client, store, "quick")) == ["0.txt"]
    again = client.post(f"{STORES}/{store}/files", json={"file_id": ids[2]}).json()
    assert settled(client, f"{STORES}/{store}/files/{again['id']}")["status"] == "completed"


# -- searching -----------------------------------------------------------------------------------


def test_a_search_finds_what_fits_best(client: TestClient, animals: tuple[str, dict[str, str]]) -> None:
    store, ids = animals
    reply = client.post(f"{STORES}/{store}/search", json={"query": "Which animals purr when they are content?"}).json()
    assert reply["object"] == "vector_store.search_results.page"
    assert reply["search_query"] == ["Which animals purr when they are content?"]
    assert (reply["has_more"], reply["next_page"]) == (False, None)
    best = reply["data"][0]
    assert (best["file_id"], best["filename"], best["attributes"]) == (ids["cats.txt"], "cats.txt", {})
    assert best["content"] == [{"type": "text", "text": ANIMALS["cats.txt"]}]
    scores = [each["score"] for each in reply["data"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_how_a_search_is_narrowed(client: TestClient, animals: tuple[str, dict[str, str]]) -> None:
    store, ids = animals
    for name, legs in (("cats.txt", 4), ("dogs.md", 4), ("fish.json", 0)):
        client.post(f"{STORES}/{store}/files/{ids[name]}", json={"attributes": {"legs": legs}})
    assert len(search(client, store, "dogs bark", max_num_results=1)) == 1
    swims = {"type": "eq", "key": "legs", "value": 0}
    assert names(search(client, store, "dogs bark", filters=swims)) == ["fish.json"]
    best = search(client, store, "dogs bark")[0]["score"]
    sure = {"score_threshold": best - 0.001}
    assert names(search(client, store, "dogs bark", ranking_options=sure)) == ["dogs.md"]
    assert search(client, store, "dogs bark", ranking_options={"ranker": "none"})[0]["score"] != best
    both = search(client, store, ["a goldfish in a bowl", "cats purr"])
    assert set(names(both)[:2]) == {"cats.txt", "fish.json"}
    rewritten = client.post(
        f"{STORES}/{store}/search", json={"query": "Search for information about dogs", "rewrite_query": True}
    )
    assert rewritten.json()["search_query"] == ["dogs"]


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"query": " "}, "query"), ({"query": []}, "query"), ({}, "query"),
        ({"query": "a", "max_num_results": 51}, "max_num_results"),
        ({"query": "a", "ranking_options": {"score_threshold": 2}}, "ranking_options.score_threshold"),
        ({"query": "a", "filters": {"type": "and", "filters": [{"type": "eq", "value": 1}]}}, "filters.filters[0].key"),
    ],
)  # fmt: skip
def test_searches_that_cannot_be(client: TestClient, body: Json, param: str) -> None:
    store = client.post(STORES, json={}).json()["id"]
    refused = client.post(f"{STORES}/{store}/search", json=body)
    assert (refused.status_code, refused.json()["error"]["param"]) == (400, param)


# -- over a restart ------------------------------------------------------------------------------


def test_stores_stay_and_unread_files_are_read_after_a_restart(start: Start, tmp_path: Path) -> None:
    first = start(embedding=Held(), state=Store(tmp_path))
    done, held = upload(first, "done.txt", "cats purr"), upload(first, "held.txt", "hold the line")
    store = first.post(STORES, json={"file_ids": [done, held]}).json()["id"]
    settled(first, f"{STORES}/{store}/files/{done}")
    first.__exit__(None, None, None)
    second = start(state=Store(tmp_path))
    assert settled(second, f"{STORES}/{store}")["file_counts"]["completed"] == 2
    assert names(search(second, store, "hold the line"))[0] == "held.txt"
    assert names(search(second, store, "cats purr"))[0] == "done.txt"


def test_vectors_of_another_engine_are_not_compared(start: Start, tmp_path: Path) -> None:
    first = start(state=Store(tmp_path))
    file = upload(first, "a.txt", "cats purr")
    store = first.post(STORES, json={"file_ids": [file]}).json()["id"]
    settled(first, f"{STORES}/{store}")
    first.__exit__(None, None, None)
    second = start(state=Store(tmp_path), embedding=ScriptedEmbeddings(256))
    refused = second.post(f"{STORES}/{store}/search", json={"query": "cats"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "invalid_vector_store")
