"""Fine-tuning jobs as they are kept. This endpoint does not train: a job to create is checked and then refused."""

from __future__ import annotations

from typing import Any

from ...aio.operations.fine_tuning import AsyncJobCheckpoints, AsyncJobs
from .. import errors
from ..answering import Asked, answers
from ..service import Service
from .files import file_of

__all__ = ["CHECKPOINT", "EVENT", "JOB"]

JOB, EVENT, CHECKPOINT = "fine_tuning.job", "fine_tuning.job.event", "fine_tuning.job.checkpoint"
"""The kinds under which the state keeps jobs and, below each job, its events and checkpoints."""

Json = dict[str, Any]

_OVER = ("succeeded", "failed", "cancelled")


@answers(AsyncJobs.create)
async def create(service: Service, asked: Asked) -> Json:
    """Checks the files a job names; then refuses, because no job is run here."""
    for name in ("training_file", "validation_file"):
        id = asked.body.get(name)
        if id is None:
            continue
        file = await file_of(service, id)
        if file is None:
            raise errors.invalid(
                f"Invalid '{name}': no file has the id '{id}'. Upload it first.", name, "invalid_value"
            )
        if file["purpose"] != "fine-tune":
            raise errors.invalid(
                f"Invalid '{name}': the file '{id}' was uploaded for '{file['purpose']}'. Upload it with the purpose "
                "'fine-tune'.",
                name,
                "invalid_value",
            )
    raise errors.invalid(
        "This endpoint does not run fine-tuning jobs yet. The files and the parameters of the job are valid.",
        None,
        "OperationNotSupported",
    )


@answers(AsyncJobs.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The jobs, newest first."""
    return await _list(service, asked, JOB, "")


@answers(AsyncJobs.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """How a job is doing."""
    return await _found(service, asked)


@answers(AsyncJobs.cancel)
async def cancel(service: Service, asked: Asked) -> Json:
    """Stops a job for good."""
    job = await _changed(service, asked, "cancelled", refused=_OVER)
    return await _kept(service, {**job, "finished_at": service.now})


@answers(AsyncJobs.pause)
async def pause(service: Service, asked: Asked) -> Json:
    """Stops a job for now."""
    return await _kept(service, await _changed(service, asked, "paused", refused=(*_OVER, "paused", "pausing")))


@answers(AsyncJobs.resume)
async def resume(service: Service, asked: Asked) -> Json:
    """Goes on with a paused job."""
    job = await _found(service, asked)
    if job["status"] != "paused":
        raise _wrong_state(job, "resumed")
    return await _kept(service, {**job, "status": "queued"})


@answers(AsyncJobs.list_events)
async def events(service: Service, asked: Asked) -> Json:
    """What happened during a job."""
    return await _list(service, asked, EVENT, (await _found(service, asked))["id"])


@answers(AsyncJobCheckpoints.list)
async def checkpoints(service: Service, asked: Asked) -> Json:
    """The states a job saved on its way."""
    job = await _found(service, asked)
    page = await service.state.page(
        CHECKPOINT, job["id"], after=asked.query.get("after"), limit=asked.query.get("limit", 10)
    )
    return page.body()


async def _list(service: Service, asked: Asked, kind: str, parent: str) -> Json:
    page = await service.state.page(kind, parent, after=asked.query.get("after"), limit=asked.query.get("limit", 20))
    return {"object": "list", "data": page.data, "has_more": page.has_more}  # these lists name no first and last id


async def _found(service: Service, asked: Asked) -> Json:
    id = asked.path["fine_tuning_job_id"]
    job = await service.state.get(JOB, id)
    if job is None:
        raise errors.not_found("FineTuningJob", id, "fine_tuning_job_id")
    return job


async def _changed(service: Service, asked: Asked, status: str, *, refused: tuple[str, ...]) -> Json:
    job = await _found(service, asked)
    if job["status"] in refused:
        raise _wrong_state(job, status)
    return {**job, "status": status}


async def _kept(service: Service, job: Json) -> Json:
    await service.state.put(JOB, job["id"], job)
    return job


def _wrong_state(job: Json, wanted: str) -> errors.Fault:
    return errors.invalid(
        f"The job '{job['id']}' is {job['status']} and cannot be {wanted}.", "fine_tuning_job_id", "invalid_value"
    )
