"""Keeps responses with what they were asked, and finds again what an item, a response or a conversation held.

A record is the response and where it stands; its items are kept one by one, under the response they came with. Of a
response in the background, what was asked is kept until it ends, and its events as they happen: so it can be taken up
again in another run of the endpoint. What is under way is in `live.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..conversations.keeping import ITEM, added
from ..state import Change, Drop, Page, Put, Store

__all__ = ["Kept", "Place", "with_thoughts"]

Json = dict[str, Any]

RECORD, INPUT, OUTPUT = "response", "response_input", "response_output"
EVENT, REQUEST = "response_event", "response_request"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a response stands: what it goes on from, and whether its events can be had again."""

    chain: tuple[str, ...] = ()
    """The responses before it."""
    conversation: str | None = None
    streamed: bool = False

    @classmethod
    def of(cls, record: Json) -> Place:
        """The place that a record tells."""
        return cls(tuple(record["chain"]), record.get("conversation"), bool(record["streamed"]))


class Kept:
    """The responses in a store."""

    def __init__(self, state: Store) -> None:
        self._state = state

    async def begin(
        self, response: Json, given: Iterable[Json], place: Place, request: Json, events: Iterable[Json]
    ) -> None:
        """Keeps a response that has begun in the background, and what is needed to take it up again."""
        id = str(response["id"])
        await self._state.change(
            *_begun(response, given, place), Put(REQUEST, id, request), *(_happened(id, event) for event in events)
        )

    async def happened(self, id: str, event: Json) -> None:
        """Keeps an event of a background response."""
        await self._state.change(_happened(id, event))

    async def end(
        self,
        response: Json,
        given: Iterable[Json],
        place: Place,
        thoughts: Mapping[str, str] | None = None,
        events: Iterable[Json] = (),
    ) -> None:
        """Keeps what has become of a background response, with its last events; nothing if it was deleted meanwhile."""
        id = str(response["id"])
        await self._state.change(
            *_ended(response, given, place, thoughts or {}),
            *(_happened(id, event) for event in events),
            *([] if place.streamed else [Drop(EVENT, parent=id)]),
            Drop(REQUEST, id),
        )

    async def keep(self, response: Json, given: Iterable[Json], place: Place, thoughts: Mapping[str, str]) -> None:
        """Keeps a response that has been made while its caller waited."""
        given = list(given)
        await self._state.change(*_begun(response, given, place), *_ended(response, given, place, thoughts))

    async def record(self, id: str) -> Json | None:
        """The record of a response: `response` and the fields of its place."""
        return await self._state.get(RECORD, id)

    async def unfinished(self) -> list[Json]:
        """What was asked of the background responses that have not come to their end."""
        return await self._state.all(REQUEST)

    async def given(self, id: str) -> list[Json]:
        """What a response was asked."""
        return await self._state.all(INPUT, id)

    async def history(self, ids: Iterable[str]) -> list[Json]:
        """Everything that was asked and answered in these responses. Those deleted meanwhile are left out."""
        items: list[Json] = []
        for id in ids:
            items += await self._state.all(INPUT, id)
            items += await self._state.all(OUTPUT, id)
        return items

    async def item(self, id: str) -> Json | None:
        """An item of any response or conversation that is kept."""
        for kind in (OUTPUT, INPUT, ITEM):
            if (item := await self._state.get(kind, id)) is not None:
                return item
        return None

    async def output(self, id: str) -> list[Json]:
        """What a response put out, with its private fields."""
        return await self._state.all(OUTPUT, id)

    async def input_items(self, id: str, **slice: Any) -> Page:
        """A slice of what a response was asked, with private fields."""
        return await self._state.page(INPUT, id, **slice)

    async def events(self, id: str) -> list[Json]:
        """The events of a background response, so far as they were kept."""
        return await self._state.all(EVENT, id)

    async def delete(self, id: str) -> None:
        """Forgets a response and what came with it."""
        below = (Drop(kind, parent=id) for kind in (INPUT, OUTPUT, EVENT))
        await self._state.change(Drop(RECORD, id), Drop(REQUEST, id), *below)


def _begun(response: Json, given: Iterable[Json], place: Place) -> list[Change]:
    id = str(response["id"])
    return [Put(RECORD, id, _record(response, place)), *(Put(INPUT, str(item["id"]), item, id) for item in given)]


def _ended(response: Json, given: Iterable[Json], place: Place, thoughts: Mapping[str, str]) -> list[Change]:
    """The changes at the end of a response: its items, and what the conversation gets of it if nothing failed."""
    id = str(response["id"])
    there = (RECORD, id)
    output = with_thoughts(response["output"], thoughts)
    changes: list[Change] = [Put(RECORD, id, _record(response, place), beside=there)]
    changes += [Put(OUTPUT, str(item["id"]), item, id, beside=there) for item in output]
    if place.conversation is not None and response["status"] in ("completed", "incomplete"):
        changes += added(place.conversation, [*given, *output])
    return changes


def with_thoughts(output: Iterable[Json], thoughts: Mapping[str, str]) -> list[Json]:
    """What a response put out, with what was thought as a private field."""
    return [item | ({"_thought": thoughts[item["id"]]} if item["id"] in thoughts else {}) for item in output]


def _record(response: Json, place: Place) -> Json:
    return {
        "response": response,
        "chain": list(place.chain),
        "conversation": place.conversation,
        "streamed": place.streamed,
    }


def _happened(id: str, event: Json) -> Put:
    return Put(EVENT, str(event["sequence_number"]), event, id, beside=(RECORD, id))
