"""Works a batch off, from any state it can be found in: reviews the file, asks every line, writes the two files.

What has come of a line is kept as soon as it is known, each line under its number: so an endpoint that is killed goes
on where it was, and no answer that was kept is asked for again, or told twice. What is held in memory are the lines
under way and the numbers of those that are done. A batch has its input to itself (a blob under its own id), so a file
that is deleted meanwhile takes no line with it.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import weakref
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Mapping
from contextlib import aclosing
from typing import Any, cast

import msgspec

from ..answering import Content, Events
from ..answers.files import FILE
from ..asking import ask
from ..deployments import Deployment
from ..errors import Fault
from ..sending import close, plain
from ..service import Service
from ..state import Drop, Put, public
from ..webhooks import tell
from . import faults
from .lines import Line, Review, line_of, numbered, problem

__all__ = ["BATCH", "OPEN", "begin", "interrupt", "shown"]

log = logging.getLogger("aoai.server")

BATCH, ANSWER, ERROR = "batch", "batch.answer", "batch.error"
"""The kinds under which the state keeps batches and, below each that is open, what has come of its lines."""

OPEN = ("validating", "in_progress", "finalizing", "cancelling")
"""The states that are left again."""

AT_ONCE = 4
"""Lines under way at a time, of all batches together: requests get their turn between them."""

Json = dict[str, Any]

_turns: weakref.WeakKeyDictionary[Service, asyncio.Semaphore] = weakref.WeakKeyDictionary()

_admitting: weakref.WeakKeyDictionary[Service, asyncio.Lock] = weakref.WeakKeyDictionary()


def begin(service: Service, id: str) -> None:
    """Starts to work on a batch that is open and not being worked on."""
    service.jobs.start(id, _work(service, id))


async def interrupt(service: Service, id: str, *, cancel: bool = False) -> None:
    """Gives up the lines under way and goes on from there: to the end that has come, or to be cancelled."""

    async def change() -> Coroutine[Any, Any, None] | None:
        batch = await service.state.get(BATCH, id)
        if batch is not None and cancel and batch["status"] in ("validating", "in_progress"):
            batch = await _moved(service, batch, "cancelling")
        return _work(service, id) if batch is not None and batch["status"] in OPEN else None

    await service.jobs.interrupt(id, change)


async def shown(service: Service, batch: Json) -> Json:
    """A batch as clients see it, with the counts of this moment."""
    if batch["status"] in OPEN:
        batch = batch | {"request_counts": await _counts(service, batch)}
    return public(batch)


async def _moved(service: Service, batch: Json, status: str, **fields: Any) -> Json:
    """The batch in another state, kept."""
    batch = _in(service, batch, status, **fields)
    await service.state.put(BATCH, batch["id"], batch)
    return batch


def _in(service: Service, batch: Json, status: str, **fields: Any) -> Json:
    return {**batch, "status": status, f"{status}_at": service.now, **fields}


async def _counts(service: Service, batch: Json) -> Json:
    completed = await service.state.count(ANSWER, batch["id"])
    failed = await service.state.count(ERROR, batch["id"])
    return {"total": batch["request_counts"]["total"], "completed": completed, "failed": failed}


async def _work(service: Service, id: str) -> None:
    try:
        while (batch := await service.state.get(BATCH, id)) is not None and batch["status"] in OPEN:
            if batch["status"] in ("validating", "in_progress") and not await _input(service, batch):
                text = "The input of the batch is not there any more."
                await _failed(service, batch, [problem("file_not_found", text, param="input_file_id")])
            elif batch["status"] == "validating":
                await _validate(service, batch)
            elif batch["status"] == "in_progress":
                await service.loaded()
                if service.problem:
                    return  # no line can be asked now; the next start takes the batch up
                await _ask_all(service, batch)
                await _moved(service, batch, "finalizing")
            else:
                await _finish(service, batch)
    except Exception:
        log.exception("batch %s failed", id)
        batch = await service.state.get(BATCH, id)
        if batch is not None:
            text = "The batch could not be worked on. The log of the endpoint has the details."
            await _failed(service, batch, [problem("server_error", text)])


async def _input(service: Service, batch: Json) -> bool:
    return await service.state.share_blob(batch["input_file_id"], batch["id"])


async def _failed(service: Service, batch: Json, problems: list[Json]) -> None:
    await _ended(service, _in(service, batch, "failed", errors={"object": "list", "data": problems}))


async def _ended(service: Service, batch: Json, *files: Put) -> None:
    """Keeps a batch that has come to its end, with its files, and lets go of what it needed until then."""
    id = batch["id"]
    await service.state.change(*files, Put(BATCH, id, batch), Drop(ANSWER, parent=id), Drop(ERROR, parent=id))
    await service.state.delete_blob(id)
    await tell(service, f"batch.{batch['status']}", id)


async def _validate(service: Service, batch: Json) -> None:
    def deployed(name: str) -> bool:
        try:
            service.deployment(name)
        except Fault:
            return False
        return True

    review = Review(batch["endpoint"], deployed)
    await review.read(service.state.blob_pieces(batch["id"]))
    if review.problems:
        await _failed(service, batch, review.problems)
        return
    counts = {"total": review.total, "completed": 0, "failed": 0}
    deployment = service.deployment(review.model)
    async with _admitting.setdefault(service, asyncio.Lock()):
        if problems := await _too_many(service, deployment, review.tokens):
            await _failed(service, batch, problems)
            return
        taken = {"_deployment": deployment.name, "_tokens": review.tokens}
        await _moved(service, batch, "in_progress", model=deployment.model, request_counts=counts, **taken)


async def _too_many(service: Service, deployment: Deployment, tokens: int) -> list[Json]:
    """What is wrong with so many more tokens, beside those of the batches that are under way."""
    limit = deployment.enqueued_tokens
    if not limit:
        return []
    under_way = await service.state.all(BATCH, where={"_deployment": deployment.name})
    enqueued = sum(batch["_tokens"] for batch in under_way if batch["status"] in OPEN)
    if enqueued + tokens <= limit:
        return []
    text = (
        f"Enqueued token limit reached for {deployment.name}. Limit: {limit} enqueued tokens, of which {enqueued} are "
        f"taken; this batch has about {tokens}. Please try again once some in_progress batches have been completed."
    )
    return [problem("token_limit_exceeded", text)]


# -- asking --------------------------------------------------------------------------------------


async def _ask_all(service: Service, batch: Json) -> None:
    """Asks every line that has no outcome yet, or those that there is time for."""
    turns = _turns.setdefault(service, asyncio.Semaphore(AT_ONCE))
    async with asyncio.TaskGroup() as group, aclosing(_left(service, batch)) as lines:
        async for line in lines:
            await turns.acquire()
            if service.clock() >= batch["expires_at"]:
                turns.release()
                return
            group.create_task(_keep(service, batch["id"], line)).add_done_callback(lambda task: turns.release())


async def _left(service: Service, batch: Json) -> AsyncGenerator[Line, None]:
    """The lines without an outcome, in the order of the file."""
    id = batch["id"]
    done = {int(number) for kind in (ANSWER, ERROR) for number in await service.state.ids(kind, id)}
    async with aclosing(numbered(service.state.blob_pieces(id))) as lines:
        async for number, raw in lines:
            if number not in done:
                yield line_of(number, raw)


async def _keep(service: Service, id: str, line: Line) -> None:
    request_id = service.ids.uuid()
    try:
        status, body = 200, await _asked(service, line, request_id)
    except Fault as fault:
        status, body = fault.status, plain(fault.body)
    outcome = {
        "id": service.ids.hex("batch_req_", 32),
        "custom_id": line.custom_id,
        "response": {"status_code": status, "request_id": request_id, "body": body},
        "error": None,
    }
    await service.state.put(ANSWER if status < 400 else ERROR, str(line.number), outcome, parent=id)


async def _asked(service: Service, line: Line, request_id: str) -> Json:
    if line.body.get("stream"):
        raise faults.no_stream()
    if line.body.get("background"):
        raise faults.no_background()
    answer = await ask(service, "POST", line.path, line.body, request_id=request_id)
    if isinstance(answer, Events):
        await close(answer)
        raise faults.no_stream()
    if isinstance(answer, Content):
        raise TypeError(f"{line.path} answers with bytes, which have no place in a line")
    return plain(answer)


# -- finishing -----------------------------------------------------------------------------------


async def _finish(service: Service, batch: Json) -> None:
    """Writes what has come of the lines into two files, which have the same ids however often this is done."""
    id = batch["id"]
    counts = await _counts(service, batch)
    unasked = counts["total"] - counts["completed"] - counts["failed"]
    status = "cancelled" if batch["status"] == "cancelling" else "expired" if unasked else "completed"
    usage = Usage()
    output = await _file(service, batch, "output", _written(service, ANSWER, id, usage))
    errors = await _file(service, batch, "error", _errors(service, batch, expired=status == "expired"))
    if status == "expired":
        counts = counts | {"failed": counts["failed"] + unasked}
    files = {"output_file_id": output.id, "error_file_id": errors.id}
    done = _in(service, batch, status, **files, request_counts=counts, usage=usage.body())
    await _ended(service, done, output, errors)


async def _file(service: Service, batch: Json, name: str, lines: AsyncGenerator[bytes, None]) -> Put:
    """Keeps the lines, and returns the change that makes a file of them."""
    id = "file-" + hashlib.sha256(f"{batch['id']} {name}".encode()).hexdigest()[:32]
    async with aclosing(lines):
        size = await service.state.put_blob_pieces(id, lines)
    lasts: Json | None = batch["_expires_after"]
    file: Json = {
        "id": id,
        "bytes": size,
        "created_at": service.now,
        "expires_at": service.now + lasts["seconds"] if lasts else None,
        "filename": f"{batch['id']}_{name}.jsonl",
        "object": "file",
        "purpose": "batch_output",
        "status": "processed",
        "status_details": None,
    }
    return Put(FILE, id, file)


async def _written(service: Service, kind: str, id: str, usage: Usage | None = None) -> AsyncGenerator[bytes, None]:
    """The outcomes of one kind, as lines, in the order in which they came."""
    async for outcomes in _pages(service, kind, id):
        for outcome in outcomes:
            if usage is not None:
                usage.add(outcome["response"]["body"].get("usage") or {})
        yield b"".join(msgspec.json.encode(outcome) + b"\n" for outcome in outcomes)


async def _pages(service: Service, kind: str, id: str) -> AsyncIterator[list[Json]]:
    numbers = await service.state.ids(kind, id)
    for start in range(0, len(numbers), 200):
        after = numbers[start - 1] if start else None
        yield (await service.state.page(kind, id, after=after, limit=200, order="asc")).data


async def _errors(service: Service, batch: Json, *, expired: bool) -> AsyncGenerator[bytes, None]:
    async with aclosing(_written(service, ERROR, batch["id"])) as known:
        async for lines in known:
            yield lines
    if not expired:
        return
    text = "This request could not be executed before the completion window expired."
    async with aclosing(_left(service, batch)) as left:
        async for line in left:
            outcome = {
                "id": service.ids.hex("batch_req_", 32),
                "custom_id": line.custom_id,
                "response": None,
                "error": {"code": "batch_expired", "message": text},
            }
            yield msgspec.json.encode(outcome) + b"\n"


class Usage:
    """Adds up the tokens of many replies, whichever names they give them."""

    def __init__(self) -> None:
        self._read = self._cached = self._written = self._thought = 0

    def add(self, usage: Mapping[str, Any]) -> None:
        """Adds the `usage` of one reply."""
        self._read += int(usage.get("input_tokens") or usage.get("prompt_tokens") or 0)
        self._written += int(usage.get("output_tokens") or usage.get("completion_tokens") or 0)
        read = cast("Json", usage.get("input_tokens_details") or usage.get("prompt_tokens_details") or {})
        written = cast("Json", usage.get("output_tokens_details") or usage.get("completion_tokens_details") or {})
        self._cached += int(read.get("cached_tokens") or 0)
        self._thought += int(written.get("reasoning_tokens") or 0)

    def body(self) -> Json:
        """The sum, as a batch shows it."""
        return {
            "input_tokens": self._read,
            "input_tokens_details": {"cached_tokens": self._cached},
            "output_tokens": self._written,
            "output_tokens_details": {"reasoning_tokens": self._thought},
            "total_tokens": self._read + self._written,
        }
