"""An endpoint that is killed while it reads files and runs a thread goes on with both; nothing acknowledged is lost."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import httpx

from .killable import asking, serving

FILES = 40


def settled(client: httpx.Client, path: str) -> Any:
    end = time.monotonic() + 30
    while (found := client.get(path).json())["status"] in ("queued", "in_progress"):
        assert time.monotonic() < end, found
    return found


def test_files_are_read_and_runs_are_done_after_a_kill(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with serving(state) as (process, url), asking(url) as client:
        ids = [
            client.post(
                "/files", files={"file": (f"{n}.txt", f"number {n} purrs".encode())}, data={"purpose": "assistants"}
            ).json()["id"]
            for n in range(FILES)
        ]
        store = client.post("/vector_stores", json={"name": "many"}).json()["id"]
        path = f"/vector_stores/{store}/file_batches"
        batch = client.post(path, json={"file_ids": ids}).json()["id"]
        messages = [{"role": "user", "content": "word " * 200}]
        run = client.post("/threads/runs", json={"assistant_id": "a", "thread": {"messages": messages}}).json()
        process.kill()
        process.wait()
    with serving(state) as (_, url), asking(url) as client:
        assert settled(client, f"{path}/{batch}")["file_counts"]["completed"] == FILES
        thread = f"/threads/{run['thread_id']}"
        assert settled(client, f"{thread}/runs/{run['id']}")["status"] == "completed"
        roles = [message["role"] for message in client.get(f"{thread}/messages").json()["data"]]
        assert roles == ["assistant", "user"]
        found = client.post(f"/vector_stores/{store}/search", json={"query": "number 17 purrs"}).json()["data"]
        assert found[0]["filename"] == "17.txt"
