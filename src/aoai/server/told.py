"""What is told of work that goes on whether anybody listens or not: all that has happened, and what will."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from typing import Generic, TypeVar

__all__ = ["Told"]

T = TypeVar("T")


class Told(Generic[T]):
    """Events in their order, for any number of followers: each sees all of them."""

    def __init__(self, events: Iterable[T] = ()) -> None:
        self.events: list[T] = list(events)
        self._ended = False
        self._more = asyncio.Event()

    def add(self, *events: T) -> None:
        """Something has happened."""
        self.events += events
        self._wake()

    def end(self) -> None:
        """Nothing more will happen."""
        self._ended = True
        self._wake()

    def _wake(self) -> None:
        more, self._more = self._more, asyncio.Event()
        more.set()

    async def follow(self, after: int = -1) -> AsyncGenerator[T]:
        """The events behind number `after`: those so far at once, the others as they come."""
        at = after + 1
        while True:
            more = self._more  # taken before looking, so that nothing is missed between looking and waiting
            while at < len(self.events):
                yield self.events[at]
                at += 1
            if self._ended:
                return
            await more.wait()
