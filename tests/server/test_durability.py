"""A real `aoai serve --state` that is killed in the middle of writing loses nothing that it acknowledged.

How often it is killed: `DURABILITY_KILLS` (`make durability`: 100 times). The moments are random, and the same for one
`DURABILITY_SEED`.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest

from aoai import APIConnectionError, APIStatusError, AsyncOpenAI, NotFoundError

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
    background: set[str] = field(default_factory=set[str])
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

    def drop(self, kind: str, id: str) -> None:
        self.there.pop((kind, id), None)
        self.gone.append((kind, id))

    def forget(self, kind: str, id: str) -> None:
        """Whether this is there is not known: it is being changed, and nobody has been told of the end."""
        self.there.pop((kind, id), None)


@contextmanager
def serving(state: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command line's endpoint on a free port, and its address."""
    command = [sys.executable, "-m", "aoai", "serve", "--engine", "scripted", "--state", str(state), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = ""
            for line in process.stdout:
                if found := re.search(r"aoai serves (\S+)", line):
                    url = found[1]
                if line.startswith("Ready."):
                    break
            assert url, "the endpoint did not start"
            yield process, url
        finally:
            process.kill()


@asynccontextmanager
async def client_of(url: str) -> AsyncGenerator[AsyncOpenAI]:
    async with AsyncOpenAI(base_url=url, api_key="aoai-local-key", max_retries=0, timeout=20) as client:
        yield client


# -- writing -------------------------------------------------------------------------------------

Writer = Callable[[AsyncOpenAI, Ledger, random.Random], Awaitable[None]]


async def write_files(client: AsyncOpenAI, ledger: Ledger, chance: random.Random) -> None:
    content = chance.randbytes(chance.randrange(1, 200_000))
    id = ledger.keep("files", await client.files.create(file=("a.bin", content), purpose="assistants"))
    ledger.files[id] = content
    if chance.random() < 0.3:
        ledger.forget("files", id)
        await client.files.delete(id)
        ledger.drop("files", id)


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
    ledger.background.add(made.id)
    while made.status in ("queued", "in_progress"):
        await asyncio.sleep(0.01)
        made = await client.responses.retrieve(made.id)
    ledger.background.discard(made.id)
    ledger.keep("responses", made)


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


WRITERS: tuple[Writer, ...] = (write_files, write_responses, write_background, write_conversations)
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
            found: Json = await client.get(f"/{kind}/{id}")
            assert found == expected, f"{kind} {id} is not what was acknowledged"
            if kind == "files":
                assert await (await client.files.content(id)).aread() == ledger.files[id]
            ledger.checked += 1

    async def none(kind: str, id: str) -> None:
        async with limit:
            with pytest.raises(NotFoundError):
                await client.get(f"/{kind}/{id}")
            ledger.checked += 1

    async def ended(id: str) -> None:
        while True:
            found = await client.responses.retrieve(id)
            if found.status not in ("queued", "in_progress"):
                break
            await asyncio.sleep(0.01)
        if found.status == "failed":
            assert "endpoint was stopped" in str(found.to_dict()["error"]["message"])
        else:
            assert found.status == "completed"
        ledger.keep("responses", found)

    async with client_of(url) as client:
        await asyncio.gather(*(one(kind, id, told) for (kind, id), told in some(ledger.there.items(), chance)))
        await asyncio.gather(*(none(kind, id) for kind, id in some(ledger.gone, chance)))
        await asyncio.gather(*(ended(id) for id in ledger.background))
    ledger.background.clear()


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
    assert kinds == {"files", "responses", "conversations"}
    assert ledger.checked > 10 * KILLS
    print(f"killed {KILLS} times; {len(ledger.there)} objects there, {len(ledger.gone)} gone; {ledger.checked} looks")
