"""Threads, messages, runs and steps, as the state keeps them. Fields with an underscore are not shown."""

from __future__ import annotations

import asyncio
import weakref
from typing import Any

from ..service import Service
from ..state import Drop
from . import faults

__all__ = [
    "ACTIVE",
    "MESSAGE",
    "OVER",
    "RUN",
    "STEP",
    "THREAD",
    "active_run",
    "forget_thread",
    "held",
    "message_of",
    "new_message",
    "run_of",
    "settled",
    "step_of",
    "thread_of",
]

Json = dict[str, Any]

THREAD, MESSAGE, RUN, STEP = "thread", "thread.message", "thread.run", "thread.run.step"
ACTIVE = ("queued", "in_progress", "requires_action", "cancelling")
OVER = ("completed", "failed", "cancelled", "expired", "incomplete")


async def thread_of(service: Service, id: str) -> Json:
    """A thread. Raises the service's 404."""
    return _known(await service.state.get(THREAD, id), "thread", id)


async def message_of(service: Service, thread: str, id: str) -> Json:
    """A message of a thread. Raises the service's 404."""
    await thread_of(service, thread)
    return _known(await service.state.get(MESSAGE, id, thread), "message", id)


async def run_of(service: Service, thread: str, id: str) -> Json:
    """A run of a thread, as it stands. Raises the service's 404."""
    await thread_of(service, thread)
    return await settled(service, _known(await service.state.get(RUN, id, thread), "run", id))


async def step_of(service: Service, run: str, id: str) -> Json:
    """A step of a run. Raises the service's 404."""
    return _known(await service.state.get(STEP, id, run), "run step", id)


def _known(record: Json | None, what: str, id: str) -> Json:
    if record is None:
        raise faults.not_found(what, id)
    return record


async def settled(service: Service, run: Json) -> Json:
    """The run; one that has waited too long for outputs of tools has expired."""
    now = service.now
    if run["status"] != "requires_action" or run["expires_at"] > now:
        return run

    def expire(kept: Json) -> Json | None:
        if kept["status"] != "requires_action":
            return None
        return {**kept, "status": "expired", "required_action": None, "expires_at": None}

    expired = await service.state.edit(RUN, run["id"], expire, run["thread_id"])
    for step in await service.state.all(STEP, run["id"], where={"status": "in_progress"}):
        await service.state.put(STEP, step["id"], {**step, "status": "expired", "expired_at": now}, run["id"])
    return expired or run


_locks: weakref.WeakKeyDictionary[Service, weakref.WeakValueDictionary[str, asyncio.Lock]] = weakref.WeakKeyDictionary()


def held(service: Service, thread: str) -> asyncio.Lock:
    """What is held while a thread gets a message or a run: both look first whether they may."""
    locks = _locks.setdefault(service, weakref.WeakValueDictionary())
    return locks.setdefault(thread, asyncio.Lock())


async def active_run(service: Service, thread: str) -> Json | None:
    """The run that is at work on a thread, or waits."""
    for status in ACTIVE:
        for run in await service.state.all(RUN, thread, where={"status": status}):
            if (await settled(service, run))["status"] in ACTIVE:
                return run
    return None


async def forget_thread(service: Service, id: str) -> None:
    """Forgets a thread with all that came of it; a run that is at work is stopped."""
    runs = await service.state.all(RUN, id)
    for run in runs:
        await service.jobs.stop(run["id"])
    steps = [Drop(STEP, parent=run["id"]) for run in runs]
    await service.state.change(*steps, Drop(RUN, parent=id), Drop(MESSAGE, parent=id), Drop(THREAD, id))


def new_message(service: Service, thread: str, role: str, content: list[Json], **more: Any) -> Json:
    """A message that is complete, unless `more` says otherwise."""
    return {
        "id": service.ids("msg_"),
        "object": MESSAGE,
        "created_at": service.now,
        "thread_id": thread,
        "status": "completed",
        "incomplete_details": None,
        "completed_at": service.now,
        "incomplete_at": None,
        "role": role,
        "content": content,
        "assistant_id": None,
        "run_id": None,
        "attachments": [],
        "metadata": {},
        **more,
    }
