"""A real `aoai serve --state` that is killed in the middle of writing loses nothing that it acknowledged.

How often it is killed: `DURABILITY_KILLS` (`make durability`: 100 times). The moments are random, and the same for one
`DURABILITY_SEED`.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import signal
import subprocess
import tempfile
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest

from aoai import APIConnectionError, APIStatusError, AsyncOpenAI, NotFoundError

from .killable import KEY, serving

Json = dict[str, Any]
T = TypeVar("T")

KILLS = int(os.environ.get("DURABILITY_KILLS", "2"))
SEED = int(os.environ.get("DURABILITY_SEED", "7"))
MODEL = "gpt-4.1"


@dataclass
class Ledger:
    """What the endpoint said that it has, and what it said is gone."""

    there: dict[tuple[str, str], Json] = field(default_factory=dict[tuple[str, str], Json])
    gone: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    open: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    """What has begun and is to come to an end, whatever happens to the endpoint."""
    checked: int = 0
    told: int = 0
    """How many things the endpoint has acknowledged."""
    enough: int = 0
    full: asyncio.Event = field(default_factory=asyncio.Event)

    async def reached(self, enough: int) -> None:
        """Waits until so many things have been acknowledged."""
        self.enough = enough
        self.full = asyncio.Event()
        await asyncio.wait_for(self.full.wait(), 60)

    def keep(self, kind: str, made: Any) -> str:
        told: Json = made if isinstance(made, dict) else made.to_dict()
        self.there[kind, told["id"]] = told
        self.told += 1
        if self.told >= self.enough:
            self.full.set()
        return str(told["id"])

    def begin(self, kind: str, made: Any) -> str:
        """Something goes on in the background from now on."""
        self.open.add((kind, made.id))
        self.told += 1
        return str(made.id)

    def drop(self, kind: str, id: str) -> None:
        self.there.pop((kind, id), None)
        self.gone.append((kind, id))

    def forget(self, kind: str, id: str) -> None:
        """Whether this is there is not known: it is being changed, and nobody has been told of the end."""
        self.there.pop((kind, id), None)


@asynccontextmanager
async def client_of(url: str) -> AsyncGenerator[AsyncOpenAI]:
    async with AsyncOpenAI(base_url=url, api_key=KEY, max_retries=0, timeout=20) as client:
        yield client


# -- writing -------------------------------------------------------------------------------------

Writer = Callable[[AsyncOpenAI, Ledger, random.Random], Awaitable[None]]


async def write_files(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    id = await upload(client, ledger, chance.randbytes(chance.randrange(1, 200_000)))
    if chance.random() < 0.3:
        ledger.forget("files", id)
        await client.files.delete(id)
        ledger.drop("files", id)


async def upload(client: AsyncOpenAI, ledger: Ledger, content: bytes, name: str = "a.bin", purpose: Any = "") -> str:
    file = await client.files.create(file=(name, content), purpose=purpose or "assistants")
    ledger.files[file.id] = content
    return ledger.keep("files", file)


def lines(values: Iterable[Json]) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


async def write_responses(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    first = await client.responses.create(model=MODEL, input=f"Say {chance.random()}")
    ledger.keep("responses", first)
    stream = await client.responses.create(model=MODEL, input="More", previous_response_id=first.id, stream=True)
    async for event in stream:
        if event.type == "response.completed":
            ledger.keep("responses", event.response)
    if chance.random() < 0.3:
        ledger.forget("responses", first.id)
        await client.responses.delete(first.id)
        ledger.drop("responses", first.id)


async def write_background(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    made = await client.responses.create(model=MODEL, input="word " * chance.randrange(1, 400), background=True)
    ledger.begin("responses", made)
    await settled(client, ledger, "responses", made.id)


async def write_conversations(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    made = await client.conversations.create(metadata={"n": str(chance.random())}, items=[_said("first")])
    id = ledger.keep("conversations", made)
    added = await client.conversations.items.create(id, items=[_said("second"), _said("third")])
    for item in added.data:
        ledger.keep(f"conversations/{id}/items", item)
    reply = await client.responses.create(model=MODEL, input="And?", conversation=id)
    ledger.keep("responses", reply)
    for item in reply.output:
        ledger.keep(f"conversations/{id}/items", item)
    ledger.forget("conversations", id)
    ledger.keep("conversations", await client.conversations.update(id, metadata={"n": "changed"}))


def _said(text: str) -> Any:
    return {"role": "user", "content": text}


async def write_vector_stores(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    def text() -> bytes:
        return " ".join(chance.choice(["cats", "purr", "dogs", "bark"]) for _ in range(200)).encode()

    made = await client.vector_stores.create(name="a")
    kind = f"vector_stores/{made.id}"
    first = await upload(client, ledger, text(), "a.txt")
    added = await client.vector_stores.files.create(made.id, file_id=first, attributes={"n": 1})
    ledger.begin(f"{kind}/files", added)
    await settled(client, ledger, f"{kind}/files", first)
    if chance.random() < 0.5:  # added again: one or the other of the two is there all the time
        ledger.forget(f"{kind}/files", first)
        ledger.open.add((f"{kind}/files", first))
        await client.vector_stores.files.create(made.id, file_id=first, attributes={"n": 2})
        await settled(client, ledger, f"{kind}/files", first)
    more = [await upload(client, ledger, text(), "b.txt") for _ in range(3)]
    batch = await client.vector_stores.file_batches.create(made.id, file_ids=more)
    ledger.begin(f"{kind}/file_batches", batch)
    await settled(client, ledger, f"{kind}/file_batches", batch.id)
    store = await client.vector_stores.retrieve(made.id)
    assert store.file_counts.completed == 4
    ledger.keep("vector_stores", store)


async def write_batches(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    body = {"model": MODEL, "messages": [{"role": "user", "content": "word " * chance.randrange(1, 50)}]}
    asked = {"method": "POST", "url": "/v1/chat/completions", "body": body}
    content = lines({"custom_id": f"task-{number}", **asked} for number in range(chance.randrange(1, 30)))
    file = await upload(client, ledger, content, "requests.jsonl", "batch")
    made = await client.batches.create(input_file_id=file, endpoint="/v1/chat/completions", completion_window="24h")
    ledger.begin("batches", made)
    if chance.random() < 0.3:
        ledger.forget("files", file)
        await client.files.delete(file)
        ledger.drop("files", file)
    await settled(client, ledger, "batches", made.id)


async def write_fine_tuning(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    def said(number: int) -> Json:
        return {"messages": [_said(f"What is {number}?"), {"role": "assistant", "content": f"It is {number}."}]}

    content = lines(said(number) for number in range(chance.randrange(10, 30)))
    file = await upload(client, ledger, content, "examples.jsonl", "fine-tune")
    made = await client.fine_tuning.jobs.create(model="gpt-4.1-mini", training_file=file)
    ledger.begin("fine_tuning/jobs", made)
    await settled(client, ledger, "fine_tuning/jobs", made.id)


async def write_containers(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    made = await client.containers.create(name=str(chance.random()))
    ledger.keep("containers", made)
    for _ in range(2):
        file = await client.containers.files.create(made.id, file=("a.bin", chance.randbytes(1000)))
        ledger.keep(f"containers/{made.id}/files", file)


async def write_threads(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    thread = await client.post("/threads", cast_to=Any, body={"messages": [_said("word " * chance.randrange(1, 100))]})
    id = ledger.keep("threads", thread)
    added = await client.post(f"/threads/{id}/messages", cast_to=Any, body=_said("more"))
    ledger.keep(f"threads/{id}/messages", added)
    run = await client.beta.threads.runs.create(id, assistant_id="asst_1")
    ledger.begin(f"threads/{id}/runs", run)
    await settled(client, ledger, f"threads/{id}/runs", run.id)
    told = await client.beta.threads.messages.list(id, run_id=run.id)
    assert len(told.data) == 1
    ledger.keep(f"threads/{id}/messages", told.data[0])


async def write_evals(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    criterion: Any = {"type": "string_check", "name": "equal", "operation": "eq", "input": "{{ sample.output_text }}",
                      "reference": "You said: {{ item.q }}"}  # fmt: skip
    config: Any = {"type": "custom", "item_schema": {"type": "object"}, "include_sample_schema": True}
    made = await client.evals.create(data_source_config=config, testing_criteria=[criterion])
    id = ledger.keep("evals", made)
    rows = [{"item": {"q": f"word {number}"}} for number in range(chance.randrange(1, 20))]
    source: Any = {"type": "completions", "model": MODEL, "source": {"type": "file_content", "content": rows},
                   "input_messages": {"type": "template", "template": [_said("{{ item.q }}")]}}  # fmt: skip
    run = await client.evals.runs.create(id, data_source=source)
    ledger.begin(f"evals/{id}/runs", run)
    done = await settled(client, ledger, f"evals/{id}/runs", run.id)
    assert done["result_counts"] == {"total": len(rows), "errored": 0, "failed": 0, "passed": len(rows)}


GOOD: dict[str, set[str]] = {
    "responses": {"completed", "failed"}, "jobs": {"succeeded"},
}  # fmt: skip
"""How things may end that go on in the background, where that is not `completed`, by the last word of their path."""


async def settled(client: AsyncOpenAI, ledger: Ledger, kind: str, id: str) -> Json:
    """Waits until something has come to its end, which must be a good one; the ledger then has it as it is."""
    while True:
        found: Json = await client.get(f"/{kind}/{id}", cast_to=Any)
        status = str(found["status"])
        if status not in ("validating", "validating_files", "queued", "running", "in_progress", "finalizing"):
            break
        await asyncio.sleep(0.01)
    assert status in GOOD.get(kind.rpartition("/")[2], {"completed"}), found
    if status == "failed":
        assert "endpoint was stopped" in str(found["error"]["message"])
    if kind == "batches":
        content = (await client.files.content(found["output_file_id"])).text
        named = sorted(json.loads(line)["custom_id"] for line in content.splitlines())
        assert named == sorted(f"task-{number}" for number in range(found["request_counts"]["total"]))
    if kind == "fine_tuning/jobs":
        (results,) = found["result_files"]
        ledger.files[results] = await (await client.files.content(results)).aread()
        ledger.keep("files", await client.files.retrieve(results))
        ledger.keep("models", await client.models.retrieve(found["fine_tuned_model"]))
    ledger.open.discard((kind, id))
    ledger.keep(kind, found)
    return found


WRITERS: tuple[Writer, ...] = (
    write_files, write_responses, write_background, write_conversations, write_vector_stores, write_batches,
    write_fine_tuning, write_containers, write_threads, write_evals,
)  # fmt: skip
"""One for each kind of thing that is kept. Each acknowledges to the ledger what it was told, and only that."""


async def write_until_killed(url: str, process: subprocess.Popen[str], ledger: Ledger, chance: random.Random) -> None:
    """Writes with all writers at once; kills the endpoint after a random number of acknowledgements and a moment."""
    enough = ledger.told + chance.randrange(1, 80)

    async def again(writer: Writer, number: int) -> None:
        own = random.Random(f"{chance.random()} {number}")
        while True:
            try:
                await writer(client, ledger, own)
            except APIStatusError:
                raise
            except (APIConnectionError, OSError):
                return

    async with client_of(url) as client:
        writing = [asyncio.ensure_future(again(writer, number)) for number, writer in enumerate(WRITERS * 2)]
        await ledger.reached(enough)
        await asyncio.sleep(chance.uniform(0, 0.02))
        process.send_signal(signal.SIGKILL)
        await asyncio.gather(*writing)


# -- looking -------------------------------------------------------------------------------------


async def look(url: str, ledger: Ledger, chance: random.Random | None = None) -> None:
    """Asks for what was acknowledged: for all of it or, with `chance`, for the newest and for some of the rest."""
    limit = asyncio.Semaphore(16)

    async def one(kind: str, id: str, expected: Json) -> None:
        async with limit:
            found: Json = await client.get(f"/{kind}/{id}", cast_to=Any)
            same = all(found.get(name) == value for name, value in expected.items() if name != "last_active_at")
            assert same, f"{kind} {id} is not what was acknowledged: {found} != {expected}"
            if kind == "files":
                assert await (await client.files.content(id)).aread() == ledger.files[id]
            ledger.checked += 1

    async def none(kind: str, id: str) -> None:
        async with limit:
            with pytest.raises(NotFoundError):
                await client.get(f"/{kind}/{id}", cast_to=Any)
            ledger.checked += 1

    async with client_of(url) as client:
        await asyncio.gather(*(one(kind, id, told) for (kind, id), told in some(ledger.there.items(), chance)))
        await asyncio.gather(*(none(kind, id) for kind, id in some(ledger.gone, chance)))
        await asyncio.gather(*(settled(client, ledger, kind, id) for kind, id in tuple(ledger.open)))
    assert not ledger.open


def some(told: Iterable[T], chance: random.Random | None, newest: int = 400, others: int = 100) -> list[T]:
    """All of it or, with `chance`, the newest and some of the others."""
    every = list(told)
    if chance is None or len(every) <= newest + others:
        return every
    return [*every[-newest:], *chance.sample(every[:-newest], others)]


@pytest.fixture
def state() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="aoai-durability-"))
    yield folder
    shutil.rmtree(folder)


def test_a_kill_loses_nothing_that_was_acknowledged(state: Path) -> None:
    chance = random.Random(SEED)
    ledger = Ledger()
    for _ in range(KILLS):
        with serving(state) as (process, url):
            asyncio.run(look(url, ledger, chance))
            asyncio.run(write_until_killed(url, process, ledger, chance))
    with serving(state) as (process, url):
        asyncio.run(look(url, ledger))
    kinds = {kind.partition("/")[0] for kind, _ in ledger.there}
    assert kinds >= {"files", "responses", "conversations"}
    if KILLS >= 50:
        assert kinds >= {"vector_stores", "batches", "fine_tuning", "models", "containers", "threads", "evals"}
    assert ledger.checked > 10 * KILLS
    print(f"killed {KILLS} times; {len(ledger.there)} objects there, {len(ledger.gone)} gone; {ledger.checked} looks")
