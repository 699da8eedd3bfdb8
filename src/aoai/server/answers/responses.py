"""Responses: made, whole or streamed or in the background; fetched, listed, cancelled, deleted.

How they are made is in `responses/`.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from typing import Any

from ...aio.operations.responses import AsyncInputItems, AsyncInputTokens, AsyncResponses
from .. import errors
from ..answering import Answer, Asked, Dialog, Events, Upgrade, answers, answers_socket, resumes
from ..deployments import Deployment
from ..responses import faults
from ..responses.dialog import ResponsesDialog
from ..responses.items import public
from ..responses.keeping import Kept, Place
from ..responses.live import live_of
from ..responses.measuring import compacted, input_tokens
from ..responses.preparing import prepare, sealed
from ..responses.request import wanted
from ..responses.working import Foreground, Frames, begin, ended, stop, take_up
from ..service import Service
from ..sockets import Socket

__all__ = ["cancel", "compact", "connect", "count", "create", "delete", "input_items", "resume", "retrieve"]

Json = dict[str, Any]


@answers(AsyncResponses.create)
async def create(service: Service, asked: Asked) -> Answer:
    """Answers an input, with what was said before it and with tools."""
    body = asked.body
    deployment = _deployment(asked)
    want = wanted(body, deployment)
    prepared = await prepare(service, body, deployment, want, request_id=asked.request_id)
    stream = bool(body.get("stream"))
    if want.background:
        live = await begin(service, prepared, body)
        return Events(Frames(live.follow())) if stream else live.response
    made = Foreground(service, prepared, stream=stream)
    if stream:
        return Events(Frames(made))
    async with aclosing(made):
        async for _ in made:
            pass
    if prepared.run.fault is not None:
        raise prepared.run.fault
    return prepared.run.output.response


@answers_socket("/responses")
async def connect(service: Service, upgrade: Upgrade, socket: Socket) -> Dialog:
    """Answers inputs one after the other, each chained to the last without sending it again."""
    return ResponsesDialog(service, socket, upgrade.request_id)


@answers(AsyncResponses.compact)
async def compact(service: Service, asked: Asked) -> Answer:
    """Makes a conversation shorter, so that it can go on."""
    return await compacted(service, asked.body, _deployment(asked))


@answers(AsyncInputTokens.count)
async def count(service: Service, asked: Asked) -> Answer:
    """Counts the tokens of a request without answering it."""
    counted = await input_tokens(service, asked.body, _deployment(asked))
    return {"object": "response.input_tokens", "input_tokens": counted}


def _deployment(asked: Asked) -> Deployment:
    if asked.deployment is None:
        raise errors.invalid("Missing required parameter: 'model'.", "model", "missing_required_parameter")
    return asked.deployment


@resumes
async def resume(service: Service) -> None:
    """Takes up the background responses that an earlier run of the endpoint left."""
    await take_up(service)


# -- what is kept --------------------------------------------------------------------------------


@answers(AsyncResponses.retrieve)
async def retrieve(service: Service, asked: Asked) -> Answer:
    """A response as it stands, or its events once more."""
    id = asked.path["response_id"]
    record = await _record(service, id)
    live = live_of(service).get(id)
    if not asked.query.get("stream"):
        return live.response if live else await _including(service, record["response"], asked.query.get("include"))
    if not record["streamed"]:
        raise faults.no_streaming(id)
    after = asked.query.get("starting_after")
    padded = asked.query.get("include_obfuscation") is not False
    start = -1 if after is None else int(after)
    events = live.follow(start) if live else _again(await Kept(service.state).events(id), start)
    return Events(Frames(_plainer(events, padded=padded)))


async def _including(service: Service, response: Json, include: Sequence[str] | None) -> Json:
    """The response with what `include` asks for besides."""
    if not include:
        return response
    kept = await Kept(service.state).output(response["id"])
    return {**response, "output": [public(await sealed(service, item, include)) for item in kept]}


async def _again(events: Sequence[Json], after: int) -> AsyncGenerator[Json]:
    for event in events:
        if event["sequence_number"] > after:
            yield event


async def _plainer(events: AsyncGenerator[Json], *, padded: bool) -> AsyncGenerator[Json]:
    async with aclosing(events):
        async for event in events:
            yield event if padded else {name: value for name, value in event.items() if name != "obfuscation"}


@answers(AsyncResponses.delete)
async def delete(service: Service, asked: Asked) -> Answer:
    """Forgets a response; one that is under way is stopped."""
    id = asked.path["response_id"]
    await _record(service, id)
    await stop(service, id)
    await Kept(service.state).delete(id)
    return {"id": id, "object": "response.deleted", "deleted": True}


@answers(AsyncResponses.cancel)
async def cancel(service: Service, asked: Asked) -> Answer:
    """Stops a background response. One that has ended stays as it is."""
    id = asked.path["response_id"]
    if not (await _record(service, id))["response"]["background"]:
        raise faults.no_cancelling()
    live = await stop(service, id)
    record = await _record(service, id)  # as it is now: it may have come to its end, or been deleted, meanwhile
    response: Json = record["response"]
    if response["status"] in ("queued", "in_progress"):
        kept, place, given = Kept(service.state), Place.of(record), await Kept(service.state).given(id)
        last = live.output.close("incomplete", "The response was cancelled.") if live else []
        response = {**(live.response if live else response), "status": "cancelled"}
        await kept.end(response, given, place, live.output.thoughts if live else None, last)
        await ended(service, response)
    return response


@answers(AsyncInputItems.list)
async def input_items(service: Service, asked: Asked) -> Answer:
    """What a response was asked, newest first."""
    id = asked.path["response_id"]
    await _record(service, id)
    names: Mapping[str, Any] = {name: asked.query[name] for name in ("after", "before", "order") if name in asked.query}
    page = await Kept(service.state).input_items(id, limit=int(asked.query.get("limit") or 20), **names)
    include: Sequence[str] = asked.query.get("include") or ()
    return page.body() | {"data": [public(await sealed(service, item, include)) for item in page.data]}


async def _record(service: Service, id: str) -> Json:
    record = await Kept(service.state).record(id)
    if record is None:
        raise faults.no_response(id)
    return record
