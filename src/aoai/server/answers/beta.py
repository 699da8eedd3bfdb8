"""Threads, messages, runs and steps. What they are made of and how runs are worked out is in `threads/`."""

from __future__ import annotations

from typing import Any

from ...aio.operations.beta import AsyncMessages, AsyncRuns, AsyncSteps, AsyncThreads
from ..answering import Answer, Asked, Events, answers, resumes
from ..service import Service
from ..state import public
from ..threads import faults, running
from ..threads.keeping import (
    MESSAGE,
    OVER,
    RUN,
    STEP,
    THREAD,
    active_run,
    forget_thread,
    held,
    message_of,
    run_of,
    settled,
    step_of,
    thread_of,
)
from ..threads.making import add_messages, new_run, new_thread, resources
from ..threads.steps import News

__all__: list[str] = []

Json = dict[str, Any]


# -- threads -------------------------------------------------------------------------------------


@answers(AsyncThreads.create)
async def create_thread(service: Service, asked: Asked) -> Json:
    """Starts a thread."""
    return public(await new_thread(service, asked.body))


@answers(AsyncThreads.retrieve)
async def retrieve_thread(service: Service, asked: Asked) -> Json:
    """A thread, without its messages."""
    return public(await thread_of(service, asked.path["thread_id"]))


@answers(AsyncThreads.update)
async def update_thread(service: Service, asked: Asked) -> Json:
    """Changes a thread's metadata, and what its tools may use."""
    thread = await thread_of(service, asked.path["thread_id"])
    change: Json = {}
    if "metadata" in asked.body:
        change["metadata"] = asked.body["metadata"] or {}
    if "tool_resources" in asked.body:
        theirs = await resources(service, asked.body["tool_resources"])
        change["tool_resources"] = {**(thread["tool_resources"] or {}), **theirs}
    return await _edited(service, THREAD, thread["id"], None, change, "thread")


@answers(AsyncThreads.delete)
async def delete_thread(service: Service, asked: Asked) -> Json:
    """Forgets a thread, its messages and its runs."""
    thread = await thread_of(service, asked.path["thread_id"])
    await forget_thread(service, thread["id"])
    return {"id": thread["id"], "object": "thread.deleted", "deleted": True}


@answers(AsyncThreads.create_and_run)
async def create_and_run(service: Service, asked: Asked) -> Answer:
    """Starts a thread and runs it."""
    thread = await new_thread(service, asked.body.get("thread") or {})
    run = await new_run(service, thread, asked.body)
    return _begun(service, asked, run, [("thread.created", public(thread))])


# -- messages ------------------------------------------------------------------------------------


@answers(AsyncMessages.create)
async def create_message(service: Service, asked: Asked) -> Json:
    """Adds a message to a thread on which no run is at work."""
    thread = await thread_of(service, asked.path["thread_id"])
    async with held(service, thread["id"]):
        return public((await add_messages(service, thread, [asked.body], ""))[0])


@answers(AsyncMessages.list)
async def list_messages(service: Service, asked: Asked) -> Json:
    """The messages of a thread, newest first."""
    thread = await thread_of(service, asked.path["thread_id"])
    where = {"run_id": asked.query["run_id"]} if asked.query.get("run_id") else None
    return (await service.state.page(MESSAGE, thread["id"], **asked.slice, where=where)).body()


@answers(AsyncMessages.retrieve)
async def retrieve_message(service: Service, asked: Asked) -> Json:
    """A message."""
    return public(await message_of(service, asked.path["thread_id"], asked.path["message_id"]))


@answers(AsyncMessages.update)
async def update_message(service: Service, asked: Asked) -> Json:
    """Replaces the metadata of a message."""
    thread, id = asked.path["thread_id"], asked.path["message_id"]
    await message_of(service, thread, id)
    return await _edited(service, MESSAGE, id, thread, _metadata(asked), "message")


@answers(AsyncMessages.delete)
async def delete_message(service: Service, asked: Asked) -> Json:
    """Forgets a message."""
    message = await message_of(service, asked.path["thread_id"], asked.path["message_id"])
    await service.state.delete(MESSAGE, message["id"], message["thread_id"])
    return {"id": message["id"], "object": "thread.message.deleted", "deleted": True}


# -- runs ----------------------------------------------------------------------------------------


@answers(AsyncRuns.create)
async def create_run(service: Service, asked: Asked) -> Answer:
    """Runs a thread: a model reads it and writes the next message."""
    thread = await thread_of(service, asked.path["thread_id"])
    async with held(service, thread["id"]):
        active = await active_run(service, thread["id"])
        if active is not None:
            raise faults.busy(thread["id"], active["id"])
        run = await new_run(service, thread, asked.body, asked.query.get("include"))
    return _begun(service, asked, run, [])


def _begun(service: Service, asked: Asked, run: Json, before: list[News]) -> Answer:
    told = running.begin(service, run, [*before, ("thread.run.created", public(run))])
    return Events(running.follow(told)) if asked.body.get("stream") else public(run)


@answers(AsyncRuns.list)
async def list_runs(service: Service, asked: Asked) -> Json:
    """The runs of a thread, newest first."""
    thread = await thread_of(service, asked.path["thread_id"])
    page = await service.state.page(RUN, thread["id"], **asked.slice)
    return {**page.body(), "data": [public(await settled(service, run)) for run in page.data]}


@answers(AsyncRuns.retrieve)
async def retrieve_run(service: Service, asked: Asked) -> Json:
    """How a run is doing."""
    return public(await run_of(service, asked.path["thread_id"], asked.path["run_id"]))


@answers(AsyncRuns.update)
async def update_run(service: Service, asked: Asked) -> Json:
    """Replaces the metadata of a run."""
    run = await run_of(service, asked.path["thread_id"], asked.path["run_id"])
    return await _edited(service, RUN, run["id"], run["thread_id"], _metadata(asked), "run")


@answers(AsyncRuns.cancel)
async def cancel_run(service: Service, asked: Asked) -> Json:
    """Stops a run."""
    run = await run_of(service, asked.path["thread_id"], asked.path["run_id"])
    if run["status"] in OVER:
        raise faults.no_cancelling(run["status"])
    return public(await running.cancel(service, run))


@answers(AsyncRuns.submit_tool_outputs)
async def submit_tool_outputs(service: Service, asked: Asked) -> Answer:
    """Hands over what tools gave, and the run goes on."""
    run = await run_of(service, asked.path["thread_id"], asked.path["run_id"])
    outputs = {str(each.get("tool_call_id")): each.get("output") or "" for each in asked.body["tool_outputs"]}
    going_on, news = await running.handed_over(service, run, outputs)
    told = running.begin(service, going_on, news)
    return Events(running.follow(told)) if asked.body.get("stream") else public(going_on)


@answers(AsyncSteps.list)
async def list_steps(service: Service, asked: Asked) -> Json:
    """What a run did, newest first."""
    run = await run_of(service, asked.path["thread_id"], asked.path["run_id"])
    return (await service.state.page(STEP, run["id"], **asked.slice)).body()


@answers(AsyncSteps.retrieve)
async def retrieve_step(service: Service, asked: Asked) -> Json:
    """One step of a run."""
    run = await run_of(service, asked.path["thread_id"], asked.path["run_id"])
    return public(await step_of(service, run["id"], asked.path["step_id"]))


@resumes
async def go_on(service: Service) -> None:
    """Goes on with the runs that an earlier run of the endpoint left."""
    await running.resume(service)


# -- what requests share -------------------------------------------------------------------------


async def _edited(service: Service, kind: str, id: str, parent: str | None, change: Json, what: str) -> Json:
    changed = await service.state.edit(kind, id, lambda now: {**now, **change}, parent)
    if changed is None:
        raise faults.not_found(what, id)
    return public(changed)


def _metadata(asked: Asked) -> Json:
    return {"metadata": asked.body["metadata"] or {}} if "metadata" in asked.body else {}
