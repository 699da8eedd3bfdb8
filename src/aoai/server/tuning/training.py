"""Works a fine-tuning job off, from any state it can be found in: reads the examples, goes through them, makes a model.

What a step came to is kept under its number, and everything else of a job has an id that is made of the job's: so a job
that was paused or killed goes on at its next step, and nothing of it is there twice.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import random
import weakref
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..answers.files import FILE, file_of
from ..engines import EngineError
from ..errors import Fault
from ..service import Service
from ..state import Drop, Put
from ..webhooks import tell
from .examples import LEAST, Example, NoExamples, packed, read
from .knowledge import vectors_of
from .measuring import Measure
from .models import EXAMPLES, MODEL, TunedModel, vectors_blob
from .settings import resolved

if TYPE_CHECKING:
    from .knowledge import Matrix

__all__ = ["CHECKPOINT", "EVENT", "JOB", "OPEN", "begin", "event", "interrupt"]

log = logging.getLogger("aoai.server")

JOB, EVENT, CHECKPOINT = "fine_tuning.job", "fine_tuning.job.event", "fine_tuning.job.checkpoint"
"""The kinds under which the state keeps jobs and, below each job, its events and checkpoints."""

STEP = "fine_tuning.job.step"
"""Below a job that is not over: what its steps came to."""

OPEN = ("validating_files", "queued", "running")
"""The states in which a job is to be worked on."""

SHOTS = 8
"""The most examples that a model is shown; it is shown one for every epoch."""

CHECKPOINTS = 3
_EVERY = 10
"""One step of so many is told in an event, and the first, and the last of every epoch."""
_MOST_VALIDATED = 200

COLUMNS = (
    "step", "train_loss", "train_mean_token_accuracy", "valid_loss", "valid_mean_token_accuracy", "full_valid_loss",
    "full_valid_mean_token_accuracy",
)  # fmt: skip

Json = dict[str, Any]

_turns: weakref.WeakKeyDictionary[Service, asyncio.Lock] = weakref.WeakKeyDictionary()


def begin(service: Service, id: str) -> None:
    """Puts a job that is open, and not being worked on, into the line."""
    service.jobs.start(id, _work(service, id))


async def interrupt(service: Service, id: str, status: str, said: str, wanted: Sequence[str], **fields: Any) -> None:
    """Moves a job into another state, if it is in one of those wanted; then it is worked on, or not any more."""

    async def change() -> Coroutine[Any, Any, None] | None:
        job = await service.state.get(JOB, id)
        if job is not None and job["status"] in wanted:
            job = {**job, "status": status, **fields}
            times = await service.state.count(EVENT, id)
            forgotten = [] if status in (*OPEN, "paused") else [Drop(STEP, parent=id)]
            await service.state.change(Put(JOB, id, job), event(service, id, f"{said} {times}", said), *forgotten)
        return _work(service, id) if job is not None and job["status"] in OPEN else None

    await service.jobs.interrupt(id, change)


def event(service: Service, job: str, name: str, message: str, *, level: str = "info", data: Json | None = None) -> Put:
    """The change that adds an event. `name` tells it from the other events of the job, however often it is made."""
    body: Json = {
        "id": _id("ftevent-", job, name),
        "created_at": service.now,
        "level": level,
        "message": message,
        "object": "fine_tuning.job.event",
        "data": data,
        "type": "message" if data is None else "metrics",
    }
    return Put(EVENT, body["id"], body, parent=job)


def _id(prefix: str, job: str, name: str) -> str:
    return prefix + hashlib.sha256(f"{job} {name}".encode()).hexdigest()[:32]


# -- the run -------------------------------------------------------------------------------------


async def _work(service: Service, id: str) -> None:
    async with _turns.setdefault(service, asyncio.Lock()):  # one job after another, in the order they came
        await service.loaded()
        job = await service.state.get(JOB, id)
        if service.problem or job is None or job["status"] not in OPEN:
            return  # without engines nothing can be learnt now; the next start takes the job up
        try:
            await _run(service, job)
        except NoExamples as problem:
            await _failed(service, id, problem.code, str(problem), problem.param)
        except EngineError as problem:
            await _failed(service, id, "server_error", str(problem))
        except Fault as fault:
            await _failed(service, id, "server_error", str(fault.error.get("message")))
        except Exception:
            log.exception("fine-tuning job %s failed", id)
            await _failed(service, id, "server_error", "The job failed. The log of the endpoint has the details.")


async def _failed(service: Service, id: str, code: str, message: str, param: str | None = None) -> None:
    job = await service.state.get(JOB, id)
    if job is None:
        return
    error = {"code": code, "message": message, "param": param}
    job = {**job, "status": "failed", "error": error, "finished_at": service.now}
    said = event(service, id, "failed", f"Job failed: {message}", level="error")
    await service.state.change(Put(JOB, id, job), said, Drop(STEP, parent=id))
    await tell(service, "fine_tuning.job.failed", id)


@dataclass(frozen=True, slots=True)
class _Material:
    """What a run works with."""

    examples: list[Example]
    vectors: Matrix
    before: int
    """So many of the examples the base model has learnt already."""
    validation: list[Example]
    valid_vectors: Matrix | None
    tokens: int
    """Tokens of one epoch."""

    @property
    def new(self) -> int:
        return len(self.examples) - self.before


async def _run(service: Service, job: Json) -> None:
    id = job["id"]
    job = {**job, "status": "running"}
    started = event(service, id, "started", "Job started.")
    if await service.state.get(EVENT, started.id, id) is not None:  # and was paused or stopped since
        await service.state.put(JOB, id, job)
    else:
        await service.state.change(Put(JOB, id, job), started)
    material = await _material(service, job)
    settings = resolved(job["hyperparameters"], material.new)
    method = {**job["method"], job["method"]["type"]: {"hyperparameters": settings}}
    job = {**job, "hyperparameters": settings, "method": method}
    await service.state.put(JOB, id, job)
    blob = await _kept(service, job, material)
    measure = Measure(material.examples, material.vectors, material.before)
    size, epochs = settings["batch_size"], settings["n_epochs"]
    per_epoch = -(-material.new // size)
    done = await service.state.count(STEP, id)
    for epoch in range(epochs):
        order = _order(job, material, epoch)
        for step in range(epoch * per_epoch + 1, (epoch + 1) * per_epoch + 1):
            batch, order = order[:size], order[size:]
            if step > done:
                metrics = await asyncio.to_thread(_measured, measure, material, batch, step, whole=not order)
                changes: list[Put] = [Put(STEP, str(step), metrics, parent=id)]
                if not order or step == 1 or step % _EVERY == 0:
                    text = f"Step {step}: training loss={metrics['train_loss']}"
                    changes.append(event(service, id, f"step {step}", text, data=metrics))
                if not order and epoch + CHECKPOINTS >= epochs:
                    changes += _checkpoint(service, job, blob, epoch, metrics, last=epoch + 1 == epochs)
                await service.state.change(*changes)
                _learn(service, changes)
            measure.learn(batch)
    await _finish(service, job, material, epochs)


async def _material(service: Service, job: Json) -> _Material:
    method = job["method"]["type"]
    base = service.tuned.get(job["_base"])
    before: list[Example] = []
    if base is not None:
        before = list((await service.tuned.knowledge(base, service.embedding)).examples)
    new = await asyncio.to_thread(
        read, await _content(service, job, "training_file"), method, "training_file", least=LEAST
    )
    examples = [*before, *new]
    validation: list[Example] = []
    if job["validation_file"]:
        content = await _content(service, job, "validation_file")
        validation = await asyncio.to_thread(read, content, method, "validation_file")
    deployment = service.deployments.of_model(job["model"] if base is None else base.base)
    if deployment is None:
        raise NoExamples("model_not_available", f"The model '{job['model']}' is not there any more.", "model")
    engine = await service.chat_engine(deployment)
    tokens = sum([await engine.count(example.text) for example in new])
    vectors = await vectors_of(service.embedding, [example.question for example in examples])
    valid = await vectors_of(service.embedding, [one.question for one in validation]) if validation else None
    return _Material(examples, vectors, len(before), validation, valid, tokens)


async def _content(service: Service, job: Json, name: str) -> bytes:
    known = await file_of(service, job[name])
    content = await service.state.get_blob(job[name]) if known is not None else None
    if content is None:
        raise NoExamples("file_not_found", f"The file '{job[name]}' is not there any more.", name)
    return content


async def _kept(service: Service, job: Json, material: _Material) -> str:
    """Keeps the examples and their vectors; returns the name of their blob, which is the same at every run."""
    blob = f"{job['id']}-examples"
    await service.state.put_blob(blob, await asyncio.to_thread(packed, material.examples))
    await service.state.put_blob(vectors_blob(blob), material.vectors.tobytes())
    await service.state.put_all(EXAMPLES, [(name, {"job": job["id"]}) for name in (blob, vectors_blob(blob))])
    return blob


def _order(job: Json, material: _Material, epoch: int) -> list[int]:
    """The examples in the order of an epoch: every epoch has its own, and the seed decides it."""
    order = list(range(material.before, len(material.examples)))
    random.Random(f"{job['seed']} {epoch}").shuffle(order)
    return order


def _measured(measure: Measure, material: _Material, batch: list[int], step: int, *, whole: bool) -> Json:
    loss, accuracy = measure.training(batch)
    metrics: Json = {"step": step, "train_loss": loss, "train_mean_token_accuracy": accuracy}
    if material.valid_vectors is None:
        return metrics
    count = len(material.validation)
    places = [(step * len(batch) + place) % count for place in range(min(len(batch), count))]
    chosen = [material.validation[place] for place in places]
    loss, accuracy = measure.others(chosen, material.valid_vectors[places])
    metrics |= {"valid_loss": loss, "valid_mean_token_accuracy": accuracy}
    if whole:
        most = min(count, _MOST_VALIDATED)
        loss, accuracy = measure.others(material.validation[:most], material.valid_vectors[:most])
        metrics |= {"full_valid_loss": loss, "full_valid_mean_token_accuracy": accuracy}
    return metrics


# -- what comes of it ----------------------------------------------------------------------------


def _checkpoint(service: Service, job: Json, blob: str, epoch: int, metrics: Json, *, last: bool) -> list[Put]:
    """The model after an epoch, as a checkpoint and ready to be used."""
    step = metrics["step"]
    name = job["_name"] if last else f"{job['_name']}:ckpt-step-{step}"
    base = service.tuned.get(job["_base"])
    model = TunedModel(
        name=name,
        base=job["model"] if base is None else base.base,
        job=job["id"],
        shots=min(SHOTS, epoch + 1),
        examples=blob,
        embedded=type(service.embedding).__name__,
        created=service.now,
    )
    checkpoint: Json = {
        "id": _id("ftchkpt-", job["id"], str(step)),
        "created_at": service.now,
        "fine_tuned_model_checkpoint": name,
        "fine_tuning_job_id": job["id"],
        "metrics": metrics,
        "object": "fine_tuning.job.checkpoint",
        "step_number": step,
    }
    return [model.put, Put(CHECKPOINT, checkpoint["id"], checkpoint, parent=job["id"])]


def _learn(service: Service, changes: list[Put]) -> None:
    for change in changes:
        if change.kind == MODEL:
            service.tuned.learn(TunedModel(**change.body))


async def _finish(service: Service, job: Json, material: _Material, epochs: int) -> None:
    id = job["id"]
    steps = await service.state.all(STEP, id)
    rows = [",".join(COLUMNS), *(",".join(str(step.get(name, "")) for name in COLUMNS) for step in steps)]
    content = "".join(row + "\n" for row in rows).encode()
    file: Json = {
        "id": _id("file-", id, "results"),
        "bytes": len(content),
        "created_at": service.now,
        "expires_at": None,
        "filename": "results.csv",
        "object": "file",
        "purpose": "fine-tune-results",
        "status": "processed",
        "status_details": None,
    }
    await service.state.put_blob(file["id"], content)
    job = {
        **job,
        "status": "succeeded",
        "fine_tuned_model": job["_name"],
        "finished_at": service.now,
        "result_files": [file["id"]],
        "trained_tokens": material.tokens * epochs,
    }
    await service.state.change(
        Put(FILE, file["id"], file),
        Put(JOB, id, job),
        event(service, id, "succeeded", "Job succeeded."),
        event(service, id, "results", f"Completed results file: {file['id']}"),
        event(service, id, "billed", "Training tokens billed: 0"),
        Drop(STEP, parent=id),
    )
    await tell(service, "fine_tuning.job.succeeded", id)
