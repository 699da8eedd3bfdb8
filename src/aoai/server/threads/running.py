"""Runs at work: each pass of a run is a response, asked for from within, in the background.

What is written is kept before it is told. A run that the end of the endpoint cut off begins its pass again at the next
start; what that pass had written is forgotten, for nobody can write the same text twice.
"""

from __future__ import annotations

import weakref
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from ..answering import Events, Frame
from ..asking import ask, fault_of
from ..errors import Fault
from ..service import Service
from ..state import Put, public
from ..told import Told
from ..vector_stores.working import ready
from . import faults
from .keeping import MESSAGE, OVER, RUN, STEP, THREAD
from .request import request_for
from .steps import News, Steps

__all__ = ["begin", "cancel", "follow", "handed_over", "resume"]

Json = dict[str, Any]


@dataclass(slots=True)
class _Pass:
    """A pass that is under way."""

    told: Told[News]
    steps: Steps | None = None


_passes: weakref.WeakKeyDictionary[Service, dict[str, _Pass]] = weakref.WeakKeyDictionary()


def _under_way(service: Service) -> dict[str, _Pass]:
    return _passes.setdefault(service, {})


def begin(service: Service, run: Json, before: list[News]) -> Told[News]:
    """Starts a pass of a run that has been kept as queued; `before` is told first."""
    told = Told([*before, ("thread.run.queued", public(run))])
    _under_way(service)[run["id"]] = made = _Pass(told)
    task = service.jobs.start(run["id"], _work(service, run, made))
    task.add_done_callback(lambda _: _leave(service, run["id"]))
    return told


def _leave(service: Service, id: str) -> None:
    made = _under_way(service).pop(id, None)
    if made is not None:
        made.told.end()


async def follow(told: Told[News]) -> AsyncGenerator[Frame]:
    """The news of a run as a stream; `[DONE]` is the last."""
    async with aclosing(told.follow()) as news:
        async for name, thing in news:
            yield name, thing
    yield "done", "[DONE]"


async def resume(service: Service) -> None:
    """Begins again the passes that an earlier run of the endpoint left."""
    for status in ("queued", "in_progress", "cancelling"):
        for run in await service.state.all(RUN, None, where={"status": status}):
            for kind, parent in ((STEP, run["id"]), (MESSAGE, run["thread_id"])):
                for each in await service.state.all(kind, parent, where={"run_id": run["id"]}):
                    if each["id"] not in run["_earlier"]:
                        await service.state.delete(kind, each["id"], parent)
            begin(service, run, [])


# -- a pass --------------------------------------------------------------------------------------


async def _work(service: Service, run: Json, made: _Pass) -> None:
    request_id = service.ids.uuid()
    try:
        await _write(service, run, made, request_id)
    except Exception as problem:
        fault = fault_of(problem, request_id)
        await _fail(service, run, made, _code(fault), str(fault.error.get("message")))


async def _write(service: Service, run: Json, made: _Pass, request_id: str) -> None:
    changed = await _change(service, run, {"status": "in_progress", "started_at": run["started_at"] or service.now})
    if changed is None:
        return
    made.told.add(("thread.run.in_progress", public(changed)))
    stores = await _stores(service, changed)
    await ready(service, stores)
    include = bool(changed["_asked"].get("include"))
    made.steps = steps = Steps(changed, service.ids, lambda: service.now, include=include)
    messages = await service.state.all(MESSAGE, run["thread_id"])
    earlier = [message for message in messages if message["status"] != "in_progress"]
    answer = await ask(service, "POST", "/responses", request_for(changed, earlier, stores), request_id=request_id)
    if not isinstance(answer, Events):
        raise TypeError("a response was asked for as a stream, and did not come as one")
    last: Json = {}
    frames: Any = answer.frames
    async with aclosing(frames):
        async for _, event in frames:
            await _tell(service, made, steps.take(event))
            last = event.get("response") or last
    await _finish(service, changed, made, last)


async def _stores(service: Service, run: Json) -> list[str]:
    """The stores that a run may search: its own, and those of the thread."""
    thread: Json = await service.state.get(THREAD, run["thread_id"]) or {}
    resources: Json = thread.get("tool_resources") or {}
    theirs: Json = resources.get("file_search") or {}
    ids: list[str] = [*run["_stores"], *(theirs.get("vector_store_ids") or ())]
    return list(dict.fromkeys(ids))


async def _tell(service: Service, made: _Pass, news: list[News]) -> None:
    """Keeps what is new, then tells it."""
    puts = [
        Put(thing["object"], thing["id"], thing, thing["run_id"] if thing["object"] == STEP else thing["thread_id"])
        for _, thing in news
        if thing["object"] in (STEP, MESSAGE)
    ]
    await service.state.change(*puts)
    made.told.add(*(each for each in news if each[0]))


async def _finish(service: Service, run: Json, made: _Pass, response: Json) -> None:
    steps = made.steps
    if steps is None:
        return
    usage = _usage(response.get("usage"))
    whole = {name: count + run["_usage"][name] for name, count in usage.items()}
    details: Json = response.get("incomplete_details") or {}
    if response["status"] == "failed" or details.get("reason") == "content_filter":
        error: Json = response.get("error") or {}
        code = "content_filter" if details else "server_error"
        message = str(error.get("message") or "") or "The answer was stopped by the content filter."
        await _fail(service, {**run, "_usage": whole}, made, code, message)
        return
    await _tell(service, made, steps.end(usage))
    now = service.now
    if steps.calls and response["status"] == "completed":
        wanted = [
            {
                "id": call["call_id"],
                "type": "function",
                "function": {"name": call["name"], "arguments": call["arguments"]},
            }
            for call in steps.calls
        ]
        action: Json = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": wanted}}
        change: Json = {"status": "requires_action", "required_action": action, "_asked_for": steps.calls}
    elif details or (run["max_prompt_tokens"] is not None and whole["prompt_tokens"] > run["max_prompt_tokens"]):
        reason = "max_completion_tokens" if details else "max_prompt_tokens"
        await _tell(service, made, steps.stop("incomplete", "max_tokens"))
        change = {"status": "incomplete", "incomplete_details": {"reason": reason}, "expires_at": None, "usage": whole}
    else:
        change = {"status": "completed", "completed_at": now, "expires_at": None, "usage": whole}
    await _settle(service, run, made, {**change, "_usage": whole})


async def _fail(service: Service, run: Json, made: _Pass, code: str, message: str) -> None:
    error = {"code": code, "message": message}
    if made.steps is not None:
        await _tell(service, made, made.steps.stop("failed", "run_failed", error))
    usage = run["_usage"]
    change: Json = {
        "status": "failed", "failed_at": service.now, "last_error": error, "expires_at": None, "usage": usage,
    }  # fmt: skip
    await _settle(service, run, made, change)


async def _settle(service: Service, run: Json, made: _Pass, change: Json) -> None:
    changed = await _change(service, run, change)
    if changed is not None:
        made.told.add((f"thread.run.{changed['status']}", public(changed)))


async def _change(service: Service, run: Json, change: Json) -> Json | None:
    """Changes a run that is not over."""

    def changed(kept: Json) -> Json | None:
        return None if kept["status"] in OVER else {**kept, **change}

    return await service.state.edit(RUN, run["id"], changed, run["thread_id"])


def _usage(usage: Json | None) -> Json:
    told = usage or {"input_tokens": 0, "output_tokens": 0, "total_tokens": 0}
    return {
        "prompt_tokens": told["input_tokens"],
        "completion_tokens": told["output_tokens"],
        "total_tokens": told["total_tokens"],
    }


def _code(fault: Fault) -> str:
    if fault.status == 429:
        return "rate_limit_exceeded"
    return "server_error" if fault.status >= 500 else "invalid_prompt"


# -- between passes ------------------------------------------------------------------------------


async def handed_over(service: Service, run: Json, outputs: Mapping[str, str]) -> tuple[Json, list[News]]:
    """The run with the outputs of the calls it waited for, kept as queued, and the news of that."""
    if run["status"] != "requires_action":
        raise faults.no_outputs_wanted(run["status"])
    calls: list[Json] = run["_asked_for"]
    wanted = {call["call_id"] for call in calls}
    if set(outputs) != wanted:
        raise faults.wrong_outputs(wanted, outputs)
    news: list[News] = []
    steps = await service.state.all(STEP, run["id"])
    for step in steps:
        if step["status"] == "in_progress":
            for call in step["step_details"]["tool_calls"]:
                call["function"]["output"] = outputs[call["id"]]
            step.update(status="completed", completed_at=service.now)
            await service.state.put(STEP, step["id"], step, run["id"])
            news.append(("thread.run.step.completed", step))
    messages = await service.state.all(MESSAGE, run["thread_id"], where={"run_id": run["id"]})
    said: list[Json] = []
    for call in calls:
        said += [
            {name: call[name] for name in ("type", "call_id", "name", "arguments")},
            {"type": "function_call_output", "call_id": call["call_id"], "output": outputs[call["call_id"]]},
        ]

    def go_on(kept: Json) -> Json | None:
        if kept["status"] != "requires_action":
            return None
        earlier = [each["id"] for each in (*steps, *messages)]
        more: Json = {"_calls": [*kept["_calls"], *said], "_asked_for": [], "_earlier": earlier}
        return {**kept, "status": "queued", "required_action": None, **more}

    changed = await service.state.edit(RUN, run["id"], go_on, run["thread_id"])
    if changed is None:
        raise faults.no_outputs_wanted((await service.state.get(RUN, run["id"], run["thread_id"]) or run)["status"])
    return changed, news


# -- stopping ------------------------------------------------------------------------------------


async def cancel(service: Service, run: Json) -> Json:
    """Stops a run that is not over; returns it as it is then."""
    made = _under_way(service).get(run["id"]) or _Pass(Told[News]())
    changed = await _change(service, run, {"status": "cancelling"})
    if changed is not None:
        made.told.add(("thread.run.cancelling", public(changed)))
    told, made.told = made.told, Told[News]()  # the end of the work must not be told before what follows is
    await service.jobs.stop(run["id"])
    made.told = told
    now = service.now
    if made.steps is not None:
        await _tell(service, made, made.steps.stop("cancelled", "run_cancelled"))
    for step in await service.state.all(STEP, run["id"], where={"status": "in_progress"}):
        await service.state.put(STEP, step["id"], {**step, "status": "cancelled", "cancelled_at": now}, run["id"])
    change: Json = {"status": "cancelled", "cancelled_at": now, "required_action": None, "expires_at": None}
    await _settle(service, run, made, {**change, "usage": run["_usage"]})
    told.end()
    return await service.state.get(RUN, run["id"], run["thread_id"]) or run
