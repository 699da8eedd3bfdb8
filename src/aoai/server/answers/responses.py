"""Responses: made, whole or streamed or in the background; fetched, listed, cancelled, deleted.

The parts are in `responses/` and `mcp/`; here they meet the engine, the store and the content filter.
"""

from __future__ import annotations

import weakref
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any

from ...aio.operations.responses import AsyncInputItems, AsyncResponses
from .. import errors
from ..answering import Answer, Asked, Events, Frame, answers
from ..deployments import Deployment
from ..engines import ChatEngine, ContextTooLong, EngineError
from ..filters import judge_prompt
from ..looking import look_with
from ..mcp.connections import Connections
from ..responses import faults
from ..responses.attaching import in_words
from ..responses.items import conversation, normal
from ..responses.keeping import Kept
from ..responses.live import Live
from ..responses.output import TERMINAL, Output
from ..responses.request import Wanted, short, skeleton, wanted
from ..responses.running import Run, run
from ..responses.sealing import Broken, Seal, seal_of
from ..service import Service
from ..turns import Happening, Turn
from ..writing import write

__all__ = ["cancel", "create", "delete", "input_items", "retrieve"]

Json = dict[str, Any]


@dataclass(slots=True)
class _Desk:
    """What this area keeps per service."""

    live: dict[str, Live] = field(default_factory=dict[str, Live])
    seal: Seal | None = None


_desks: weakref.WeakKeyDictionary[Service, _Desk] = weakref.WeakKeyDictionary()


def _desk(service: Service) -> _Desk:
    return _desks.setdefault(service, _Desk())


# -- making --------------------------------------------------------------------------------------


@answers(AsyncResponses.create)
async def create(service: Service, asked: Asked) -> Answer:
    """Answers an input, with what was said before it and with tools."""
    body = asked.body
    if asked.deployment is None:
        raise errors.invalid("Missing required parameter: 'model'.", "model", "missing_required_parameter")
    want = wanted(body, asked.deployment)
    engine = await service.chat_engine(asked.deployment, "responses")
    made = await _prepared(service, asked, asked.deployment, want, engine)
    stream = bool(body.get("stream"))
    if want.background:
        return await _in_background(service, made, stream=stream)
    if stream:
        return Events(_frames(_kept_events(service, made, stream=True)))
    async with aclosing(_kept_events(service, made, stream=False)) as events:
        async for _ in events:
            pass
    if made.run.fault is not None:
        raise made.run.fault
    return made.run.output.response


@dataclass(slots=True)
class _Made:
    """A response about to be made."""

    run: Run
    connections: Connections
    given: list[Json]
    previous: str | None


async def _prepared(service: Service, asked: Asked, deployment: Deployment, want: Wanted, engine: ChatEngine) -> _Made:
    body = asked.body
    previous: str | None = body.get("previous_response_id")
    if body.get("input") is None and previous is None:
        raise errors.invalid("Missing required parameter: 'input'.", "input", "missing_required_parameter")
    kept = Kept(service.state)
    seal = await _seal(service)
    history = await _history(kept, service, previous)
    given = normal(body.get("input") or [], service.ids.hex)
    given = [await _found(item, f"input[{index}]", kept, seal) for index, item in enumerate(given)]
    await in_words(given, look_with(service), _fetch(service))
    config = service.config
    small = config.engine == "model" and config.gguf is None and config.upstream is None
    # Characters: a result takes less than a tenth of the window, and what a small model can follow is less still.
    limit = min(1200, engine.context) if small else engine.context * 3 // 10
    talk = conversation(history, given, instructions=body.get("instructions"), limit=limit)
    if not talk.messages and not talk.approved:
        raise errors.invalid("Invalid 'input': there is nothing to answer.", "input", "invalid_value")
    verdict = judge_prompt(message.text for message in talk.messages)
    if verdict.blocked:
        raise errors.prompt_filtered(verdict.results)
    output = Output(
        skeleton(body, deployment, want, service.ids.hex("resp_"), service.now),
        service.ids.hex,
        pad=(lambda delta: service.ids("", 16 - len(delta) % 16)) if want.padded else None,
        summarise=short(want.summary),
        seal=(lambda id, text: seal.close(text)) if want.sealed else None,
    )
    connections = Connections(private=config.allow_private)

    def writing(turn: Turn) -> AsyncGenerator[Happening]:
        return _written(service, engine, turn, truncates=want.truncates)

    made = Run(want, talk, output, writing, connections, verdict, lambda: service.now, limit, asked.request_id, small)
    return _Made(made, connections, given, previous)


async def _history(kept: Kept, service: Service, previous: str | None) -> Sequence[Json]:
    if previous is None:
        return ()
    record = await kept.record(previous)
    if record is None:
        raise faults.no_previous(previous)
    live = _desk(service).live.get(previous)
    status = (live.response if live else record["response"])["status"]
    if status in ("queued", "in_progress"):
        raise faults.unfinished_previous(previous, status)
    return await kept.history(previous)


async def _found(item: Json, at: str, kept: Kept, seal: Seal) -> Json:
    """The item that is meant: what a reference names, and reasoning with what was thought."""
    if item["type"] == "item_reference":
        found = await kept.item(item["id"])
        if found is None:
            raise faults.lost_item(item["id"])
        return found
    if item["type"] != "reasoning":
        return item
    if item.get("encrypted_content"):
        try:
            return item | {"_thought": seal.open(str(item["encrypted_content"]))}
        except Broken:
            raise faults.lost_thought(at) from None
    found = await kept.item(item["id"])
    if found is None:
        raise faults.lost_item(item["id"])
    return found


def _fetch(service: Service) -> Any:
    async def fetch(id: str) -> tuple[str, bytes] | None:
        file = await service.state.get("file", id)
        content = await service.state.get_blob(id) if file is not None else None
        return None if file is None or content is None else (str(file.get("filename")), content)

    return fetch


async def _seal(service: Service) -> Seal:
    desk = _desk(service)
    if desk.seal is None:
        desk.seal = await seal_of(service.state)
    return desk.seal


async def _written(service: Service, engine: ChatEngine, turn: Turn, *, truncates: bool) -> AsyncGenerator[Happening]:
    """What the model does; what it cannot do becomes a `Fault`. Drops the oldest messages where that is wanted."""
    while True:
        try:
            async with aclosing(write(turn, engine, ids=lambda: service.ids("call_"))) as happenings:
                async for happening in happenings:
                    yield happening
            return
        except ContextTooLong as problem:
            shorter = _without_oldest(turn) if truncates else None
            if shorter is None:
                raise errors.context_exceeded(problem.context, problem.asked, param="input") from problem
            turn = shorter
        except EngineError as problem:
            raise errors.of_engine(problem) from problem


def _without_oldest(turn: Turn) -> Turn | None:
    """The turn without its oldest message that is not the system's; `None` when only the last would be left."""
    droppable = [index for index, message in enumerate(turn.messages[:-1]) if message.role != "system"]
    if not droppable:
        return None
    first = droppable[0]
    return replace(turn, messages=(*turn.messages[:first], *turn.messages[first + 1 :]))


# -- running -------------------------------------------------------------------------------------


async def _kept_events(service: Service, made: _Made, *, stream: bool) -> AsyncGenerator[Json]:
    """The events of a response. It is kept before its last event is sent: whoever has seen that can go on from it."""
    kept = Kept(service.state)
    output = made.run.output
    try:
        for event in output.created():
            yield event
        async with aclosing(run(made.run)) as events:
            async for event in events:
                # A failure that becomes an error reply has no id that anybody could ask for.
                known = stream or made.run.fault is None
                if event["type"] in TERMINAL and made.run.want.store and known:
                    await kept.begin(output.response, made.given, made.previous, streamed=False)
                    await kept.update(output.response, output.thoughts)
                yield event
    finally:
        await made.connections.close()


async def _frames(events: AsyncGenerator[Json]) -> AsyncGenerator[Frame]:
    async with aclosing(events):
        async for event in events:
            yield event["type"], event


async def _in_background(service: Service, made: _Made, *, stream: bool) -> Answer:
    kept, output = Kept(service.state), made.run.output
    live = Live(output)
    for event in (*output.created(), *output.queued()):
        live.add(event)
    id = str(output.response["id"])
    await kept.begin(output.response, made.given, made.previous, streamed=stream)
    _desk(service).live[id] = live
    live.task = service.spawn(_background(service, made, live, stream=stream), name=f"response {id}")
    return Events(_frames(live.follow())) if stream else live.response


async def _background(service: Service, made: _Made, live: Live, *, stream: bool) -> None:
    kept, output = Kept(service.state), made.run.output
    id = str(output.response["id"])
    try:
        async with aclosing(run(made.run)) as events:
            async for event in events:
                if event["type"] in TERMINAL:
                    await kept.update(output.response, output.thoughts)
                    if stream:
                        await kept.put_events(id, [*live.events, event])
                live.add(event)
    finally:
        live.end()
        _desk(service).live.pop(id, None)
        await made.connections.close()


# -- what is kept --------------------------------------------------------------------------------


@answers(AsyncResponses.retrieve)
async def retrieve(service: Service, asked: Asked) -> Answer:
    """A response as it stands, or its events once more."""
    id = asked.path["response_id"]
    record = await _record(service, id)
    live = _desk(service).live.get(id)
    if not asked.query.get("stream"):
        return live.response if live else await _settled(service, record)
    if not record["streamed"]:
        raise faults.no_streaming(id)
    after = asked.query.get("starting_after")
    padded = asked.query.get("include_obfuscation") is not False
    start = -1 if after is None else int(after)
    if live is not None:
        return Events(_frames(_plainer(live.follow(start), padded=padded)))
    events = await Kept(service.state).events(id)
    if events is None:
        raise faults.no_streaming(id)
    return Events(_frames(_plainer(_again(events, start), padded=padded)))


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
    live = _desk(service).live.pop(id, None)
    if live is not None:
        await live.cancel()
    await Kept(service.state).delete(id)
    return {"id": id, "object": "response.deleted", "deleted": True}


@answers(AsyncResponses.cancel)
async def cancel(service: Service, asked: Asked) -> Answer:
    """Stops a background response. One that has ended stays as it is."""
    id = asked.path["response_id"]
    record = await _record(service, id)
    if not record["response"]["background"]:
        raise faults.no_cancelling()
    live = _desk(service).live.pop(id, None)
    if live is None:
        return await _settled(service, record)
    await live.cancel()
    response = live.response
    if response["status"] in ("queued", "in_progress"):
        response["status"] = "cancelled"
    await Kept(service.state).update(response, live.output.thoughts)
    if record["streamed"]:
        await Kept(service.state).put_events(id, live.events)
    return response


@answers(AsyncInputItems.list)
async def input_items(service: Service, asked: Asked) -> Answer:
    """What a response was asked, newest first."""
    id = asked.path["response_id"]
    await _record(service, id)
    names: Mapping[str, Any] = {name: asked.query[name] for name in ("after", "before", "order") if name in asked.query}
    page = await Kept(service.state).input_items(id, limit=int(asked.query.get("limit") or 20), **names)
    return page.body()


async def _record(service: Service, id: str) -> Json:
    record = await Kept(service.state).record(id)
    if record is None:
        raise faults.no_response(id)
    return record


async def _settled(service: Service, record: Json) -> Json:
    """The response of a record whose work is over; if it had not come to its end, the endpoint was stopped."""
    response: Json = record["response"]
    if response["status"] in ("queued", "in_progress"):
        message = "The endpoint was stopped before this response was complete."
        response = {**response, "status": "failed", "error": {"code": "server_error", "message": message}}
        await Kept(service.state).update(response)
    return response
