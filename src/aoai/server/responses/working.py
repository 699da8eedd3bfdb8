"""Makes prepared responses: while their caller waits, or in the background, where they outlive caller and endpoint.

A background response is a job of the service. Its events are kept before anybody is shown them, so a stream can be
taken up where it was left, after a crash too. At a start, a response that had not begun to write is begun again; one
that had is marked failed, because nobody can write the same text twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import aclosing
from typing import Any

from .. import webhooks
from ..answering import Frame
from ..asking import fault_of
from ..service import Service
from . import faults
from .keeping import Kept, Place
from .live import Live, live_of
from .output import TERMINAL, Output
from .preparing import Prepared, output_of, prepare
from .request import wanted
from .running import failure, run

__all__ = ["Foreground", "Frames", "begin", "ended", "stop", "take_up"]

Json = dict[str, Any]


class Foreground:
    """The events of a response whose caller waits. Closing it ends the work, whether or not it had begun.

    The response is kept before its last event is told: whoever has seen that can go on from it.
    """

    def __init__(self, service: Service, prepared: Prepared, *, stream: bool) -> None:
        self._prepared = prepared
        self._stream = stream
        self._kept = Kept(service.state)
        self._events = self._told()

    def __aiter__(self) -> Foreground:
        return self

    async def __anext__(self) -> Json:
        return await anext(self._events)

    async def aclose(self) -> None:
        await self._events.aclose()
        await self._prepared.close()

    async def _told(self) -> AsyncGenerator[Json]:
        made = self._prepared
        output = made.run.output
        for event in output.created():
            yield event
        async with aclosing(run(made.run)) as events:
            async for event in events:
                # A failure that becomes an error reply has no id that anybody could ask for.
                known = self._stream or made.run.fault is None
                if event["type"] in TERMINAL and made.run.want.store and known:
                    await self._kept.keep(output.response, made.given, made.place, output.thoughts)
                yield event


class Frames:
    """Events as frames of a stream. Closing them ends what makes them, whether or not it had begun."""

    def __init__(self, events: AsyncGenerator[Json] | Foreground) -> None:
        self._events = events

    def __aiter__(self) -> Frames:
        return self

    async def __anext__(self) -> Frame:
        event = await anext(self._events)
        return event["type"], event

    async def aclose(self) -> None:
        await self._events.aclose()


# -- in the background ---------------------------------------------------------------------------


async def begin(service: Service, prepared: Prepared, body: Json) -> Live:
    """Starts a background response; it is kept before this returns."""
    output = prepared.run.output
    live = Live(output, (*output.created(), *output.queued()))
    live.let_go = prepared.close
    id = str(output.response["id"])
    try:
        request = {"id": id, "body": body}
        await Kept(service.state).begin(output.response, prepared.given, prepared.place, request, live.events)
    except BaseException:
        await prepared.close()
        raise
    live_of(service)[id] = live
    _start(service, id, _work(service, prepared, live))
    return live


def _start(service: Service, id: str, work: Coroutine[Any, Any, None]) -> None:
    service.jobs.start(id, work).add_done_callback(lambda _: _leave(service, id))


async def stop(service: Service, id: str) -> Live | None:
    """Ends the work on a background response and returns what was under way."""
    live = live_of(service).get(id)
    await service.jobs.stop(id)
    if live is not None:
        await live.let_go()  # work that was stopped before it began could not
    return live


def _leave(service: Service, id: str) -> None:
    live = live_of(service).pop(id, None)
    if live is not None:
        live.end()


async def _work(service: Service, prepared: Prepared, live: Live) -> None:
    kept = Kept(service.state)
    output, place = live.output, prepared.place
    id = str(output.response["id"])

    async def tell(event: Json) -> None:
        if event["type"] in TERMINAL:
            await kept.end(output.response, prepared.given, place, output.thoughts, [event])
            await ended(service, output.response)
        else:
            await kept.happened(id, event)
        live.add(event)

    try:
        async with aclosing(run(prepared.run)) as events:
            async for event in events:
                await _whole(tell(event))
    finally:
        await prepared.close()


async def ended(service: Service, response: Json) -> None:
    """Tells webhooks that a background response has come to its end."""
    await webhooks.tell(service, f"response.{response['status']}", str(response["id"]))


async def _whole(step: Coroutine[Any, Any, None]) -> None:
    """Does a step to its end, even if the work is stopped in the middle of it."""
    doing = asyncio.ensure_future(step)
    try:
        await asyncio.shield(doing)
    finally:
        await doing


# -- after a restart -----------------------------------------------------------------------------


async def take_up(service: Service) -> None:
    """Takes up the background responses that an earlier run of the endpoint left."""
    kept = Kept(service.state)
    for request in await kept.unfinished():
        id, body = str(request["id"]), request["body"]
        record, events, given = await kept.record(id), await kept.events(id), await kept.given(id)
        if record is None:
            continue
        output = Output(record["response"], service.ids.hex)
        output.replay(events)
        begun = any(event["type"] == "response.output_item.added" for event in events)
        if begun:
            last = output.failed("server_error", faults.STOPPED)
            await kept.end(output.response, given, Place.of(record), output.thoughts, last)
            await ended(service, output.response)
            continue
        live = Live(output, events)
        live_of(service)[id] = live
        _start(service, id, _again(service, body, live, given, Place.of(record)))


async def _again(service: Service, body: Json, live: Live, given: list[Json], place: Place) -> None:
    """Begins a response once more: the same request, the same id, and events that go on where they were."""
    request_id = service.ids.uuid()
    try:
        deployment = service.deployment(body["model"])
        want = wanted(body, deployment)
        output = await output_of(service, live.output.response, want)
        output.replay(live.events)
        live.output = output
        prepared = await prepare(service, body, deployment, want, request_id=request_id, output=output, given=given)
    except Exception as problem:
        last = failure(live.output, fault_of(problem, request_id))
        await Kept(service.state).end(live.output.response, given, place, events=last)
        await ended(service, live.output.response)
        for event in last:
            live.add(event)
        return
    live.let_go = prepared.close
    await _work(service, prepared, live)
