"""Keeps responses with what they were asked, and finds again what an item, a response or a conversation held.

A record is the response and the ids of the responses before it; its items are kept one by one, under the response
they came with. What is under way is in `live.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..state import Page, Store
from .items import public

__all__ = ["Kept"]

Json = dict[str, Any]

RECORD, INPUT, OUTPUT, EVENTS = "response", "response_input", "response_output", "response_events"


class Kept:
    """The responses in a store."""

    def __init__(self, state: Store) -> None:
        self._state = state

    async def begin(self, response: Json, given: Sequence[Json], previous: str | None, *, streamed: bool) -> None:
        """Keeps a response that has begun, and what it was asked."""
        id = str(response["id"])
        chain: list[str] = []
        if previous is not None:
            before = await self.record(previous)
            chain = [*(before["chain"] if before else ()), previous]
        await self._state.put_all(INPUT, ((str(item["id"]), item) for item in given), id)
        await self._state.put(RECORD, id, {"response": response, "chain": chain, "streamed": streamed})

    async def update(self, response: Json, thoughts: Mapping[str, str] | None = None) -> None:
        """Keeps what has become of a response; `thoughts` by the ids of their items."""
        id = str(response["id"])
        record = await self.record(id)
        if record is None:
            return  # deleted meanwhile
        output = [
            (
                str(item["id"]),
                item | ({"_thought": thoughts[item["id"]]} if thoughts and item["id"] in thoughts else {}),
            )
            for item in response["output"]
        ]
        await self._state.put_all(OUTPUT, output, id)
        await self._state.put(RECORD, id, {**record, "response": response})

    async def record(self, id: str) -> Json | None:
        """The record of a response: `response`, `chain`, `streamed`."""
        return await self._state.get(RECORD, id)

    async def history(self, id: str) -> list[Json]:
        """Everything that was asked and answered up to a response, itself included.

        Responses that have been deleted meanwhile are left out.
        """
        record = await self.record(id)
        items: list[Json] = []
        for each in [*(record["chain"] if record else ()), id]:
            items += await self._state.all(INPUT, each)
            items += await self._state.all(OUTPUT, each)
        return items

    async def item(self, id: str) -> Json | None:
        """An item of any response that is kept."""
        return await self._state.get(OUTPUT, id) or await self._state.get(INPUT, id)

    async def input_items(self, id: str, **slice: Any) -> Page:
        """A slice of what a response was asked, as the API lists it."""
        page = await self._state.page(INPUT, id, **slice)
        return Page([public(item) for item in page.data], page.has_more)

    async def put_events(self, id: str, events: Sequence[Json]) -> None:
        """Keeps the events of a response, to be streamed again."""
        await self._state.put(EVENTS, id, {"events": list(events)})

    async def events(self, id: str) -> list[Json] | None:
        """The events of a response that were kept."""
        kept = await self._state.get(EVENTS, id)
        return None if kept is None else kept["events"]

    async def delete(self, id: str) -> bool:
        """Forgets a response and what came with it."""
        await self._state.delete_all(INPUT, id)
        await self._state.delete_all(OUTPUT, id)
        await self._state.delete(EVENTS, id)
        return await self._state.delete(RECORD, id)
