"""Background responses that are under way: their events so far, for whoever follows them."""

from __future__ import annotations

import copy
import weakref
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from ..service import Service
from ..told import Told
from .output import Output

__all__ = ["Live", "live_of"]

Json = dict[str, Any]


async def _nothing() -> None:
    pass


class Live(Told[Json]):
    """One background response. It goes on whether anybody follows it or not."""

    def __init__(self, output: Output, events: Iterable[Json] = ()) -> None:
        super().__init__(events)
        self.output = output
        self.let_go: Callable[[], Awaitable[None]] = _nothing
        """Lets go of what the work holds on to."""

    @property
    def response(self) -> Json:
        """The response as it stands."""
        return copy.deepcopy(self.output.response)


_under_way: weakref.WeakKeyDictionary[Service, dict[str, Live]] = weakref.WeakKeyDictionary()


def live_of(service: Service) -> dict[str, Live]:
    """The background responses under way, by id."""
    return _under_way.setdefault(service, {})
