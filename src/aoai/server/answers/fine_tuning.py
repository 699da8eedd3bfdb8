"""Fine-tuning: jobs, their events and checkpoints, and who may use a checkpoint. The work is in `tuning/`."""

from __future__ import annotations

import re
from typing import Any

from ...aio.operations.fine_tuning import AsyncJobCheckpoints, AsyncJobs, AsyncPermissions
from ..answering import Asked, answers, resumes
from ..service import Service
from ..state import Put, public
from ..tuning import faults
from ..tuning.models import PERMISSION
from ..tuning.settings import asked_settings, method_of
from ..tuning.training import CHECKPOINT, EVENT, JOB, OPEN, begin, event, interrupt
from ..webhooks import tell
from .files import file_of

__all__ = ["create", "retrieve", "take_up"]

COPY = "checkpoint.copy"
"""The kind under which the state keeps, below the id of a checkpoint, where it was copied to."""

Json = dict[str, Any]


# -- jobs ----------------------------------------------------------------------------------------


@answers(AsyncJobs.create)
async def create(service: Service, asked: Asked) -> Json:
    """Puts a job into the line."""
    body = asked.body
    for name in ("training_file", "validation_file"):
        await _check_file(service, name, body.get(name))
    base = _base(service, body["model"])
    method = method_of(body)
    if method == "reinforcement":
        raise faults.no_reinforcement()
    if body.get("integrations"):
        raise faults.no_integrations()
    suffix: str = body.get("suffix") or ""
    if not re.fullmatch(r"[A-Za-z0-9_-]*", suffix):
        raise faults.bad_suffix(suffix)
    number = service.ids.hex("", 32)
    id = f"ftjob-{number}"
    settings = asked_settings(body)
    seed = body.get("seed")
    job: Json = {
        "id": id,
        "object": "fine_tuning.job",
        "created_at": service.now,
        "error": None,
        "fine_tuned_model": None,
        "finished_at": None,
        "hyperparameters": settings,
        "model": base,
        "organization_id": "local",
        "result_files": [],
        "seed": int(service.ids.hex("", 7), 16) if seed is None else seed,
        "status": "queued",
        "trained_tokens": None,
        "training_file": body["training_file"],
        "validation_file": body.get("validation_file"),
        "estimated_finish": None,
        "integrations": [],
        "metadata": body.get("metadata"),
        "method": {"type": method, method: {"hyperparameters": settings}},
        "user_provided_suffix": suffix or None,
        "trainingType": body.get("trainingType"),
        "_name": f"{base.partition('.ft-')[0]}.ft-{number}" + (f"-{suffix}" if suffix else ""),
        "_base": base,
    }
    said = event(service, id, "enqueued", "Job enqueued. Waiting for jobs ahead to complete.")
    await service.state.change(Put(JOB, id, job), said)
    begin(service, id)
    return public(job)


async def _check_file(service: Service, name: str, id: str | None) -> None:
    if id is None:
        return
    file = await file_of(service, id)
    if file is None:
        raise faults.no_file(name, id)
    if file["purpose"] != "fine-tune":
        raise faults.other_purpose(name, id, file["purpose"])


def _base(service: Service, name: str) -> str:
    """The model that a job begins with: that of a chat deployment, or one that was fine-tuned."""
    tuned = service.tuned.get(name)
    if tuned is not None:
        return tuned.name
    line = service.deployments.get(name) or service.deployments.of_model(name)
    if line is None or line.kind != "chat":
        raise faults.no_model(name)
    return line.model


@answers(AsyncJobs.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The jobs, newest first."""
    wanted: dict[str, str] = asked.query.get("metadata") or {}
    return await _list(service, asked, JOB, "", wanted)


@answers(AsyncJobs.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """How a job is doing."""
    return public(await _found(service, asked))


@answers(AsyncJobs.cancel)
async def cancel(service: Service, asked: Asked) -> Json:
    """Stops a job for good."""
    wanted = (*OPEN, "paused")
    job = await _moved(service, asked, "cancelled", "Job canceled.", wanted, finished_at=service.now)
    await tell(service, "fine_tuning.job.cancelled", job["id"])
    return job


@answers(AsyncJobs.pause)
async def pause(service: Service, asked: Asked) -> Json:
    """Stops a job for now."""
    return await _moved(service, asked, "paused", "Job paused.", OPEN)


@answers(AsyncJobs.resume)
async def resume(service: Service, asked: Asked) -> Json:
    """Goes on with a paused job."""
    return await _moved(service, asked, "queued", "Job resumed.", ("paused",), done="resumed")


@answers(AsyncJobs.list_events)
async def events(service: Service, asked: Asked) -> Json:
    """What happened during a job."""
    return await _list(service, asked, EVENT, (await _found(service, asked))["id"])


@resumes
async def take_up(service: Service) -> None:
    """Goes on with the jobs that an earlier run left open, in the order in which they came."""
    for job in await service.state.all(JOB):
        if job["status"] in OPEN:
            begin(service, job["id"])


async def _moved(
    service: Service, asked: Asked, status: str, said: str, wanted: tuple[str, ...], *, done: str = "", **fields: Any
) -> Json:
    job = await _found(service, asked)
    if job["status"] in wanted:
        await interrupt(service, job["id"], status, said, wanted, **fields)
        job = await _found(service, asked)
        if job["status"] == status or status == "queued":
            return public(job)
    raise faults.wrong_state(job["id"], job["status"], done or status)


async def _found(service: Service, asked: Asked) -> Json:
    id = asked.path["fine_tuning_job_id"]
    job = await service.state.get(JOB, id)
    if job is None:
        raise faults.no_job(id)
    return job


async def _list(service: Service, asked: Asked, kind: str, parent: str, metadata: dict[str, str] | None = None) -> Json:
    """A page of a list that names no first and last id; with `metadata`, of the objects that have all of it."""
    after, limit = asked.query.get("after"), int(asked.query.get("limit", 20))
    found: list[Json] = []
    while True:
        page = await service.state.page(kind, parent, after=after, limit=limit)
        found += [one for one in page.data if (metadata or {}).items() <= (one.get("metadata") or {}).items()]
        if len(found) > limit or not page.has_more or not metadata:
            break
        after = page.data[-1]["id"]
    more = page.has_more if not metadata else len(found) > limit
    return {"object": "list", "data": [public(one) for one in found[:limit]], "has_more": more}


# -- checkpoints ---------------------------------------------------------------------------------


@answers(AsyncJobCheckpoints.list)
async def checkpoints(service: Service, asked: Asked) -> Json:
    """The states a job saved on its way."""
    job = await _found(service, asked)
    page = await service.state.page(
        CHECKPOINT, job["id"], after=asked.query.get("after"), limit=asked.query.get("limit", 10)
    )
    return page.body()


@answers(AsyncJobCheckpoints.copy)
async def copy(service: Service, asked: Asked) -> Json:
    """Copies a checkpoint to another resource. This endpoint stands for every resource, so it is there at once."""
    checkpoint = await _to_copy(service, asked)
    place = {name: asked.body[name] for name in ("destinationResourceId", "region")}
    await service.state.put(COPY, place["destinationResourceId"], place, parent=checkpoint["id"])
    return _copies(checkpoint, [place], "InProgress")


@answers(AsyncJobCheckpoints.retrieve_copy)
async def copies(service: Service, asked: Asked) -> Json:
    """Where a checkpoint was copied to."""
    checkpoint = await _to_copy(service, asked)
    places = await service.state.all(COPY, checkpoint["id"])
    if not places:
        raise faults.no_copy(checkpoint["id"])
    return _copies(checkpoint, places, "Completed")


async def _to_copy(service: Service, asked: Asked) -> Json:
    if asked.headers.get("aoai-copy-ft-checkpoints", "") != "preview":
        raise faults.not_preview()
    job = await _found(service, asked)
    id = asked.path["fine_tuning_checkpoint_id"]
    checkpoint = await service.state.get(CHECKPOINT, id, job["id"])
    if checkpoint is None:
        raise faults.no_checkpoint(id)
    return checkpoint


def _copies(checkpoint: Json, places: list[Json], status: str) -> Json:
    return {
        "checkpointedModelName": checkpoint["fine_tuned_model_checkpoint"],
        "fineTuningJobId": checkpoint["fine_tuning_job_id"],
        "copiedAccountDetails": [{**place, "status": status} for place in places],
    }


# -- permissions ---------------------------------------------------------------------------------


@answers(AsyncPermissions.create)
async def permit(service: Service, asked: Asked) -> Json:
    """Lets projects use a checkpoint."""
    model = _checkpoint_model(service, asked)
    made: list[Json] = [
        {
            "id": service.ids("cp_"),
            "created_at": service.now,
            "project_id": project,
            "object": "checkpoint.permission",
        }
        for project in asked.body["project_ids"]
    ]
    await service.state.put_all(PERMISSION, [(one["id"], one) for one in made], model)
    first, last = (made[0]["id"], made[-1]["id"]) if made else (None, None)
    return {"object": "list", "data": made, "first_id": first, "last_id": last, "has_more": False}


@answers(AsyncPermissions.list)
async def permissions(service: Service, asked: Asked) -> Json:
    """The projects that may use a checkpoint."""
    query = asked.query
    project: str | None = query.get("project_id")
    page = await service.state.page(
        PERMISSION,
        _checkpoint_model(service, asked),
        after=query.get("after"),
        limit=query.get("limit", 10),
        order="asc" if query.get("order") == "ascending" else "desc",
        where={"project_id": project} if project else None,
    )
    return page.body()


@answers(AsyncPermissions.delete)
async def forbid(service: Service, asked: Asked) -> Json:
    """Takes the right to use a checkpoint away."""
    id = asked.path["permission_id"]
    if not await service.state.delete(PERMISSION, id, _checkpoint_model(service, asked)):
        raise faults.no_permission(id)
    return {"id": id, "object": "checkpoint.permission", "deleted": True}


def _checkpoint_model(service: Service, asked: Asked) -> str:
    name = asked.path["fine_tuned_model_checkpoint"]
    model = service.tuned.get(name)
    if model is None:
        raise faults.no_checkpoint(name)
    return model.name
