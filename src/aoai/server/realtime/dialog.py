"""The dialog of a realtime session: what each event of a client does, and the responses that a model gives.

It is handed what it needs as functions: the model, eyes, ids, the clock. Sound is refused wherever it comes up.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ...types import realtime as types
from ...types._check import check
from ..answering import Json
from ..asking import fault_of
from ..errors import Fault, parameter
from ..filters import Screen, judge_prompt
from ..responses.items import public
from ..sending import ClientGone
from ..turns import CallEnded, CallStarted, CallWritten, Ended, Happening, Message, Sampling, Text, Turn, Usage
from . import faults
from .conversation import Conversation, Look, item_of, messages
from .reply import Reply
from .session import LIFETIME, Wanted, checked, laid_over, wanted

if TYPE_CHECKING:
    from ..sockets import Socket

__all__ = ["RealtimeDialog", "Room"]

BESIDE = 8
"""How many responses may be made beside the conversation at a time."""

EVENTS: Mapping[str, Any] = {
    "session.update": types.SessionUpdateEventParam,
    "input_audio_buffer.append": types.InputAudioBufferAppendEventParam,
    "input_audio_buffer.commit": types.InputAudioBufferCommitEventParam,
    "input_audio_buffer.clear": types.InputAudioBufferClearEventParam,
    "output_audio_buffer.clear": types.OutputAudioBufferClearEventParam,
    "conversation.item.create": types.ConversationItemCreateEventParam,
    "conversation.item.retrieve": types.ConversationItemRetrieveEventParam,
    "conversation.item.truncate": types.ConversationItemTruncateEventParam,
    "conversation.item.delete": types.ConversationItemDeleteEventParam,
    "response.create": types.ResponseCreateEventParam,
    "response.cancel": types.ResponseCancelEventParam,
}


@dataclass(frozen=True, slots=True)
class Room:
    """What a dialog is held with."""

    socket: Socket
    write: Callable[[Turn, bool], AsyncIterator[Happening]]
    """The model; whether the oldest messages may be left out where there are too many."""
    look: Callable[[], Look]
    arrive: Callable[[Mapping[str, Any]], Sequence[Json]]
    """Counts a request against the limits of the deployment; tells where they stand, or raises a 429."""
    new_id: Callable[[str], str]
    most: int
    """Bytes that the conversation may have."""


class RealtimeDialog:
    """One session."""

    lifetime: float = LIFETIME

    def __init__(self, room: Room, session: Json) -> None:
        self._room = room
        self._session = session
        self._id = room.new_id("conv_")
        self._items = Conversation(room.most)
        self._cancels: dict[str, asyncio.Event] = {}
        """What cancels each response that is under way."""
        self._speaking: str | None = None
        """The response that talks in the conversation."""

    async def begin(self) -> None:
        """Tells what the session is."""
        await self._send({"type": "session.created", "session": self._session})

    async def hear(self, event: Json) -> None:
        """Does what an event says."""
        kind = event["type"]
        shape = EVENTS.get(kind)
        if shape is None:
            raise faults.unknown_event(kind, list(EVENTS))
        if (problem := check(event, shape)) is not None:
            raise parameter(problem)
        match kind:
            case "session.update":
                await self._update(event["session"])
            case "conversation.item.create":
                await self._create(event)
            case "conversation.item.retrieve":
                item = self._item(event, "retrieve", "retrieving")
                await self._send({"type": "conversation.item.retrieved", "item": public(item)})
            case "conversation.item.delete":
                await self._delete(event)
            case "conversation.item.truncate":
                self._item(event, "truncate", "truncating")
                raise faults.not_spoken()
            case "response.create":
                await self._respond(event)
            case "response.cancel":
                self._cancel(event)
            case "input_audio_buffer.clear":  # nothing is ever in it
                await self._send({"type": "input_audio_buffer.cleared"})
            case "output_audio_buffer.clear":
                raise faults.no_speech("nothing is being played")
            case _:
                raise faults.no_speech("it cannot hear", "audio" if kind == "input_audio_buffer.append" else None)

    def told(self, fault: Fault, event: Json | None) -> Json:
        """The event that tells what is wrong; the session goes on."""
        error, mine = fault.error, (event or {}).get("event_id")
        kind = error.get("type") or ("server_error" if fault.status >= 500 else "invalid_request_error")
        return {
            "type": "error",
            "event_id": self._room.new_id("event_"),
            "error": {
                "type": kind,
                "code": error.get("code"),
                "message": str(error.get("message") or ""),
                "param": error.get("param"),
                "event_id": mine if isinstance(mine, str) else None,
            },
        }

    def expired(self) -> Fault:
        """Why the socket is closed after an hour."""
        return faults.expired()

    async def _send(self, event: Json) -> None:
        await self._room.socket.send({"type": event["type"], "event_id": self._room.new_id("event_"), **event})

    # -- the session -----------------------------------------------------------------------------

    async def _update(self, changes: Json) -> None:
        checked(changes, "session")
        if changes.get("model") not in (None, self._session["model"]):
            raise faults.other_model(self._session["model"])
        made = laid_over(self._session, changes)
        if changes.get("tool_choice") is not None:
            wanted(made, "session")  # says at once what a response would stumble over
        self._session = made
        await self._send({"type": "session.updated", "session": made})

    # -- the conversation ------------------------------------------------------------------------

    async def _create(self, event: Json) -> None:
        item = await self._read(event["item"], "item")
        before = self._items.add(item, event.get("previous_item_id"))
        for kind in ("conversation.item.added", "conversation.item.done"):
            await self._send({"type": kind, "previous_item_id": before, "item": public(item)})

    async def _read(self, given: Json, at: str) -> Json:
        return await item_of(given, at, lambda: self._room.new_id("item_"), self._room.look())

    def _item(self, event: Json, verb: str, doing: str) -> Json:
        found = self._items.find(event["item_id"])
        if found is None:
            raise faults.no_item(verb, doing, event["item_id"])
        return found

    async def _delete(self, event: Json) -> None:
        item = self._item(event, "delete", "deleting")
        if item["status"] == "in_progress":
            raise faults.item_in_use(item["id"])
        self._items.remove(item)
        await self._send({"type": "conversation.item.deleted", "item_id": item["id"]})

    # -- responses -------------------------------------------------------------------------------

    async def _respond(self, event: Json) -> None:
        asked: Json = event.get("response") or {}
        checked(asked, "response")
        settings = laid_over(self._session, asked)
        want = wanted(settings, "response")
        beside = asked.get("conversation") == "none"
        if not beside and self._speaking is not None:
            raise faults.already_active(self._speaking)
        if len(self._cancels) > BESIDE:
            raise faults.too_many_active(BESIDE + 1)
        given = asked.get("input")
        items = list(self._items) if given is None else [await self._chosen(item, i) for i, item in enumerate(given)]
        told = messages(items, want.instructions)
        limits = self._room.arrive({"messages": [message.text for message in told], "max_tokens": want.max_tokens})
        response = _response(self._room.new_id("resp_"), None if beside else self._id, settings, asked)
        reply = Reply(response, self._room.new_id, enter=None if beside else self._items.add)
        for each in reply.created():
            await self._send(each)
        await self._send({"type": "rate_limits.updated", "rate_limits": list(limits)})
        id = str(response["id"])
        self._cancels[id] = asyncio.Event()
        if not beside:
            self._speaking = id
        self._room.socket.start(self._answer(reply, want, told), event).add_done_callback(lambda task: self._ended(id))

    async def _chosen(self, given: Json, index: int) -> Json:
        """An item that a response is to answer: one of the conversation, or another."""
        if given.get("type") != "item_reference":
            return await self._read(given, f"response.input[{index}]")
        return self._item({"item_id": given["id"]}, "retrieve", "retrieving")

    def _ended(self, id: str) -> None:
        self._cancels.pop(id, None)
        if self._speaking == id:
            self._speaking = None

    def _cancel(self, event: Json) -> None:
        cancel = self._cancels.get(event.get("response_id") or self._speaking or "")
        if cancel is None:
            raise faults.none_active()
        cancel.set()

    async def _answer(self, reply: Reply, want: Wanted, told: Sequence[Message]) -> None:
        """Makes a response, and tells of it event by event to the last. What goes wrong is its status."""
        id = str(reply.response["id"])
        writing = asyncio.ensure_future(self._written(reply, want, told))
        leaving = asyncio.ensure_future(self._cancels[id].wait())
        try:
            await asyncio.wait({writing, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            writing.cancel()
            leaving.cancel()
            await asyncio.gather(writing, leaving, return_exceptions=True)
        outcome = _Outcome("cancelled", {"reason": "client_cancelled"}) if writing.cancelled() else writing.result()
        # Whoever hears that it is done may ask for the next one.
        self._ended(id)
        for event in reply.done(outcome.status, outcome.usage, outcome.details):
            await self._send(event)

    async def _written(self, reply: Reply, want: Wanted, told: Sequence[Message]) -> _Outcome:
        """Has the model write, and tells it as it comes."""
        verdict = judge_prompt(message.text for message in told)
        if verdict.blocked:
            return _BLOCKED
        screen = Screen(verdict)
        sampling = Sampling(max_tokens=want.max_tokens)
        turn = Turn(tuple(told), sampling, want.tools, want.tool_choice, want.parallel)
        ended = Ended("stop", Usage())
        try:
            async with aclosing(cast("Any", self._room.write(turn, want.truncates))) as happenings:
                async for happening in happenings:
                    if isinstance(happening, Ended):
                        ended = happening
                        break
                    for event in _events(reply, screen, happening):
                        await self._send(event)
                    if screen.verdict.blocked:
                        return _BLOCKED
            for event in reply.text(rest) if (rest := screen.rest()) else ():
                await self._send(event)
        except ClientGone:
            raise
        except Exception as problem:
            error = fault_of(problem, str(reply.response["id"])).error
            kind = str(error.get("type") or "server_error")
            told_error = {"type": kind, "code": error.get("code"), "message": error.get("message")}
            return _Outcome("failed", {"error": told_error})
        if not reply.response["output"]:  # an empty answer is an answer
            for event in reply.text(""):
                await self._send(event)
        if ended.reason == "length":
            return _Outcome("incomplete", {"reason": "max_output_tokens"}, ended.usage)
        return _Outcome("completed", None, ended.usage)


class _Outcome(NamedTuple):
    status: str
    details: Json | None
    usage: Usage = Usage()


_BLOCKED = _Outcome("incomplete", {"reason": "content_filter"})


def _events(reply: Reply, screen: Screen, happening: Happening) -> list[Json]:
    match happening:
        case Text(text=text):
            shown = screen.feed(text)
            return reply.text(shown) if shown else []
        case CallStarted(id=id, name=name):
            rest = screen.rest()
            return [*(reply.text(rest) if rest else ()), *reply.call(id, name)]
        case CallWritten(text=text):
            return reply.arguments(text)
        case CallEnded():
            return reply.close()
        case _:
            return []


def _response(id: str, conversation: str | None, settings: Json, asked: Json) -> Json:
    """A response before anything has happened."""
    return {
        "object": "realtime.response", "id": id, "status": "in_progress", "status_details": None, "output": [],
        "conversation_id": conversation, "output_modalities": settings["output_modalities"],
        "max_output_tokens": settings["max_output_tokens"],
        "audio": {"output": {name: settings["audio"]["output"][name] for name in ("format", "voice")}},
        "usage": None, "metadata": asked.get("metadata"),
    }  # fmt: skip
