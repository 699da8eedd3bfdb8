"""Batches: files of requests that are worked off in the background. The work is in `batches/`."""

from __future__ import annotations

from typing import Any

from ...aio.operations.batches import AsyncBatches
from .. import errors
from ..answering import Asked, answers, resumes
from ..asking import answered
from ..batches import faults
from ..batches.lines import path_of
from ..batches.running import BATCH, OPEN, begin, interrupt, shown
from ..service import Service
from .files import file_of

__all__ = ["cancel", "create", "listed", "retrieve", "take_up"]

Json = dict[str, Any]

DAY = 24 * 60 * 60
ENDPOINTS = ("/chat/completions", "/embeddings", "/responses", "/completions")


@answers(AsyncBatches.create, status=201)
async def create(service: Service, asked: Asked) -> Json:
    """Begins to work off a file."""
    body = asked.body
    known = [path for path in ENDPOINTS if answered("POST", path)]
    if path_of(body["endpoint"]) not in known:
        raise errors.invalid_value("endpoint", body["endpoint"], [f"/v1{path}" for path in known])
    file = await file_of(service, body["input_file_id"])
    if file is None:
        raise faults.no_input(body["input_file_id"])
    if file["purpose"] != "batch":
        raise faults.other_purpose(file["id"], file["purpose"])
    if file["status"] != "processed":
        raise faults.not_processed(file["id"], file["status"])
    batch: Json = {
        "id": f"batch_{service.ids.uuid()}",
        "object": "batch",
        "endpoint": body["endpoint"],
        "model": None,
        "errors": None,
        "input_file_id": file["id"],
        "completion_window": body["completion_window"],
        "status": "validating",
        "output_file_id": None,
        "error_file_id": None,
        "created_at": service.now,
        "in_progress_at": None,
        "expires_at": service.now + DAY,
        "finalizing_at": None,
        "completed_at": None,
        "failed_at": None,
        "expired_at": None,
        "cancelling_at": None,
        "cancelled_at": None,
        "request_counts": {"total": 0, "completed": 0, "failed": 0},
        "metadata": body.get("metadata"),
        "_expires_after": body.get("output_expires_after"),
    }
    if not await service.state.share_blob(file["id"], batch["id"]):  # the file may go, the batch goes on
        raise faults.no_input(file["id"])
    await service.state.put(BATCH, batch["id"], batch)
    begin(service, batch["id"])
    return await shown(service, batch)


@answers(AsyncBatches.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """How a batch is doing."""
    return await shown(service, await _found(service, asked))


@answers(AsyncBatches.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The batches, newest first."""
    page = await service.state.page(BATCH, after=asked.query.get("after"), limit=asked.query.get("limit", 20))
    return page.body() | {"data": [await shown(service, batch) for batch in page.data]}


@answers(AsyncBatches.cancel)
async def cancel(service: Service, asked: Asked) -> Json:
    """Stops a batch; what is done by then is kept."""
    batch = await _found(service, asked)
    if batch["status"] in ("validating", "in_progress"):
        await interrupt(service, batch["id"], cancel=True)
        batch = await _found(service, asked)
    if batch["cancelling_at"] is None:
        raise faults.over(batch["id"], batch["status"])
    return await shown(service, batch)


@resumes
async def take_up(service: Service) -> None:
    """Goes on with the batches that an earlier run left open."""
    for batch in await service.state.all(BATCH):
        if batch["status"] in OPEN:
            begin(service, batch["id"])
        else:  # an end in the very moment of the batch's leaves its input behind
            await service.state.delete_blob(batch["id"])


async def _found(service: Service, asked: Asked) -> Json:
    id = asked.path["batch_id"]
    batch = await service.state.get(BATCH, id)
    if batch is None:
        raise faults.no_batch(id)
    if batch["status"] == "in_progress" and service.clock() >= batch["expires_at"]:
        await interrupt(service, id)  # whatever holds its lines up, their time is over
    return batch
