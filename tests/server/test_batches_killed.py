"""An endpoint that is killed while it works a batch off goes on, and no answer that was kept is lost or asked again."""

from __future__ import annotations

import json
import random
import sqlite3
import time
from collections import Counter
from pathlib import Path
from typing import Any

from .killable import asking, serving

LINES = 120


def kept(state: Path) -> dict[str, str]:
    """The answers that the state holds, by custom id: each is an answer that must not change any more."""
    with sqlite3.connect(state / "aoai.sqlite3") as db:
        rows = [json.loads(body) for (body,) in db.execute("SELECT body FROM objects WHERE kind = 'batch.answer'")]
        [(batch,)] = db.execute("SELECT body FROM objects WHERE kind = 'batch'").fetchall()
    db.close()
    if (file := json.loads(batch)["output_file_id"]) is not None:  # it was quicker than the kill: they are in the file
        rows = [json.loads(line) for line in (state / "blobs" / file).read_text().splitlines()]
    return {row["custom_id"]: row["response"]["body"]["id"] for row in rows}


def test_a_batch_survives_being_killed_at_random_points(tmp_path: Path) -> None:
    state = tmp_path / "state"
    chance = random.Random()
    batch: dict[str, Any] = {}
    known: dict[str, str] = {}
    stops = sorted(chance.sample(range(10, LINES - 20), 2))
    for stop in [*stops, LINES]:
        with serving(state) as (process, url), asking(url) as client:
            if not batch:
                content = b"".join(request(number) for number in range(LINES))
                form = {"file": ("requests.jsonl", content)}
                file = client.post("/files", files=form, data={"purpose": "batch"}).json()
                asked = {"input_file_id": file["id"], "endpoint": "/v1/chat/completions", "completion_window": "24h"}
                batch = client.post("/batches", json=asked).json()
            end = time.monotonic() + 120
            while (counts := batch["request_counts"])["completed"] < stop and batch["status"] != "completed":
                assert time.monotonic() < end, batch
                batch = client.get(f"/batches/{batch['id']}").json()
            if stop < LINES:
                process.kill()
                process.wait()
                now = kept(state)
                assert len(now) >= counts["completed"], "an answer that was counted is lost"
                assert known.items() <= now.items(), "an answer that was kept is gone, or was asked for again"
                known = now
                continue
            while (batch := client.get(f"/batches/{batch['id']}").json())["status"] != "completed":
                assert time.monotonic() < end, batch
            output = client.get(f"/files/{batch['output_file_id']}/content").text
    answers = [json.loads(line) for line in output.splitlines()]
    assert Counter(answer["custom_id"] for answer in answers) == Counter(f"task-{n}" for n in range(LINES))
    assert known.items() <= {one["custom_id"]: one["response"]["body"]["id"] for one in answers}.items()
    assert batch["request_counts"] == {"total": LINES, "completed": LINES, "failed": 0}


def request(number: int) -> bytes:
    body = {"model": "gpt-4o", "messages": [{"role": "user", "content": "many words " * 20}]}
    line = {"custom_id": f"task-{number}", "method": "POST", "url": "/v1/chat/completions", "body": body}
    return json.dumps(line).encode() + b"\n"
