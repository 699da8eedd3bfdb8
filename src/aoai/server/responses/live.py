"""Background responses that are under way: their events so far, for whoever follows them, and the task behind them."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import AsyncGenerator
from typing import Any

from .output import Output

__all__ = ["Live"]

Json = dict[str, Any]


class Live:
    """One background response. It goes on whether anybody follows it or not."""

    def __init__(self, output: Output) -> None:
        self.output = output
        self.task: asyncio.Task[None] | None = None
        self.events: list[Json] = []
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

    async def cancel(self) -> None:
        """Stops the work, unless it is done."""
        if self.task is not None:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
        self.end()  # work that was stopped before it began could not say so itself
