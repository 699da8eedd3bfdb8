"""The dialog of a web socket for Responses: requests come as events, in lanes, and their streams go out as they are.

A lane works off its requests in their order, and remembers its newest response: so a chain can be gone on with that
is kept nowhere. Lanes run side by side.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ...aio.operations.responses import AsyncResponses
from ...declare import operation_of
from ..answering import Asked, Json
from ..asking import with_body
from ..errors import Fault, invalid
from ..limits import estimate
from ..service import Service
from ..turns import Usage
from . import faults
from .keeping import Kept, with_thoughts
from .output import TERMINAL
from .preparing import History, Prepared, prepare
from .request import wanted
from .working import Foreground

if TYPE_CHECKING:
    from ..sockets import Socket

__all__ = ["ResponsesDialog"]

LIFETIME = 3600.0
LANES, AT_ONCE, WAITING = 32, 16, 64
"""How many lanes with names a socket may have, how many responses are made at once, how many requests may wait."""
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,256}")


@dataclass(slots=True)
class _Lane:
    """A queue of requests, and the newest response that came of them."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    newest: str | None = None
    history: History = field(default_factory=History)
    """Everything up to the newest response, itself included."""

    def forget(self, id: str | None) -> None:
        """What cannot be gone on with is not remembered."""
        if id is not None and id == self.newest:
            self.newest, self.history = None, History()


class ResponsesDialog:
    """One socket."""

    lifetime = LIFETIME

    def __init__(self, service: Service, socket: Socket, request_id: str) -> None:
        self._service = service
        self._socket = socket
        self._request_id = request_id
        self._lanes: dict[str | None, _Lane] = {None: _Lane()}
        self._places = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0

    async def begin(self) -> None:
        """Says nothing: the first word is the client's."""

    async def hear(self, event: Json) -> None:
        """Takes a request; its lane answers it when its turn comes."""
        match event["type"]:
            case "response.create":
                lane = self._lane(event)
                if self._waiting >= WAITING + AT_ONCE:
                    raise faults.too_many_waiting(WAITING)
                self._waiting += 1
                self._socket.start(self._answer(lane, event), event).add_done_callback(self._answered)
            case "response.steer":
                await self._socket.send(_not_steered(event))
            case kind:
                raise faults.unknown_event(kind)

    def told(self, fault: Fault, event: Json | None) -> Json:
        """The event that tells what is wrong, with the lane that it happened in."""
        error = {"type": None, "code": None, "message": "", "param": None, **fault.error}
        error["type"] = error["type"] or ("server_error" if fault.status >= 500 else "invalid_request_error")
        return _in_lane({"type": "error", "status": fault.status, "error": error}, (event or {}).get("stream_id"))

    def expired(self) -> Fault:
        """Why the socket is closed after an hour."""
        return faults.expired()

    # -- lanes -----------------------------------------------------------------------------------

    def _lane(self, event: Json) -> _Lane:
        name = event.get("stream_id")
        if name is not None and not _named(name):
            raise faults.wrong_stream()
        if name not in self._lanes:
            if len(self._lanes) > LANES:
                raise faults.too_many_streams(LANES)
            self._lanes[name] = _Lane()
        return self._lanes[name]

    def _answered(self, task: asyncio.Task[None]) -> None:
        self._waiting -= 1

    async def _answer(self, lane: _Lane, event: Json) -> None:
        async with lane.turn, self._places:
            body = {name: value for name, value in event.items() if name not in ("type", "stream_id", "stream")}
            silent = body.pop("generate", None) is False
            try:
                made = await self._prepared(body, silent=silent)
                events = _warmed(self._service, made) if silent else Foreground(self._service, made, stream=True)
                async with aclosing(events):
                    await self._tell(lane, made, event, events)
            except Exception:
                lane.forget(body.get("previous_response_id"))
                raise

    async def _prepared(self, body: Json, *, silent: bool) -> Prepared:
        service = self._service
        asked = with_body(service, Asked(operation_of(AsyncResponses.create), request_id=self._request_id), body)
        if asked.deployment is None:
            raise invalid("Missing required parameter: 'model'.", "model", "missing_required_parameter")
        if body.get("background"):
            raise faults.in_background()
        service.limits.arrive(asked.deployment, estimate(body), "Responses_Create")
        previous = body.get("previous_response_id")
        lanes = self._lanes.values()
        history = next((lane.history for lane in lanes if previous is not None and lane.newest == previous), None)
        want = wanted(body, asked.deployment)
        if silent and previous is None and body.get("input") is None:
            body = {**body, "input": []}
        return await prepare(service, body, asked.deployment, want, request_id=self._request_id, history=history,
                             silent=silent)  # fmt: skip

    async def _tell(self, lane: _Lane, made: Prepared, asked: Json, events: Any) -> None:
        """Passes on the events of a response, numbered as they are sent. Its lane remembers it before it is over.

        The `error` event that a stream has before `response.failed` is left out: on a socket it would be the answer to
        the next request.
        """
        number = 0
        async for event in events:
            if event["type"] == "error":
                continue
            if event["type"] in TERMINAL:
                self._remember(lane, made)
            await self._socket.send(_in_lane({**event, "sequence_number": number}, asked.get("stream_id")))
            number += 1

    def _remember(self, lane: _Lane, made: Prepared) -> None:
        response = made.run.output.response
        if response["status"] == "failed":
            lane.forget(response["previous_response_id"])
            return
        said = with_thoughts(response["output"], made.run.output.thoughts)
        lane.newest = response["id"]
        place = replace(made.place, chain=(*made.place.chain, response["id"]))
        lane.history = History([*made.before, *made.given, *said], place)


async def _warmed(service: Service, made: Prepared) -> AsyncGenerator[Json]:
    """The events of a response that nothing is written for: it can be gone on from."""
    output, want = made.run.output, made.run.want
    try:
        for event in (*output.created(), *output.begun()):
            yield event
        ending = output.completed(Usage(), service.now, made.run.filters)
        if want.store:
            await Kept(service.state).keep(output.response, made.given, made.place, {})
        for event in ending:
            yield event
    finally:
        await made.close()


def _named(name: Any) -> bool:
    return isinstance(name, str) and _NAME.fullmatch(name) is not None


def _in_lane(event: Json, name: Any) -> Json:
    return {**event, "stream_id": name} if _named(name) else event


def _not_steered(event: Json) -> Json:
    """The service's way of saying that a response takes no more input while it is being made."""
    message = "This endpoint does not steer responses. Send the input with the next `response.create`."
    return {
        "type": "response.steer.failed",
        "sequence_number": 0,
        "error": {"type": "invalid_request_error", "code": "steering_not_supported", "message": message},
        "steer": {name: event.get(name) for name in ("input", "previous_response_id")},
    }
