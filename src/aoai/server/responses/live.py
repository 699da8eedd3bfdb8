"""Background responses that are under way: their events so far, for whoever follows them."""

from __future__ import annotations

import asyncio
import copy
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from typing import Any

from ..service import Service
from .output import Output

__all__ = ["Live", "live_of"]

Json = dict[str, Any]


async def _nothing() -> None:
    pass


class Live:
    """One background response. It goes on whether anybody follows it or not."""

    def __init__(self, output: Output, events: Iterable[Json] = ()) -> None:
        self.output = output
        self.events: list[Json] = list(events)
        self.let_go: Callable[[], Awaitable[None]] = _nothing
        """Lets go of what the work holds on to."""
        self._ended = False
        self._news = asyncio.Event()

    @property
    def response(self) -> Json:
        """The response as it stands."""
        return copy.deepcopy(self.output.response)

    def add(self, event: Json) -> None:
        """Something has happened."""
        self.events.append(event)
        self._wake()

    def end(self) -> None:
        """Nothing more will happen."""
        self._ended = True
        self._wake()

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def follow(self, after: int = -1) -> AsyncGenerator[Json]:
        """The events behind `after`: those so far at once, the others as they come."""
        at = after + 1
        while True:
            news = self._news  # taken before looking, so that nothing is missed between looking and waiting
            while at < len(self.events):
                yield self.events[at]
                at += 1
            if self._ended:
                return
            await news.wait()


_under_way: weakref.WeakKeyDictionary[Service, dict[str, Live]] = weakref.WeakKeyDictionary()


def live_of(service: Service) -> dict[str, Live]:
    """The background responses under way, by id."""
    return _under_way.setdefault(service, {})
