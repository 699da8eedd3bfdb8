# Made from aio/resumed.py by scripts/unasync.py: change that file, and run it.
"""The events of a response in the background: where their connection breaks, they go on over another one.

Whether and when it is tried again is decided where all retries are, in `policies/retry.py`; how often it may be, in a
row without an event, is `max_retries`.
"""

from __future__ import annotations

from collections.abc import Generator, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import APIConnectionError, StreamTruncatedError
from ..wire.faults import ConnectionLost
from ..wire.values import Reply, Request, origin_of
from .stream import ENDS, Stream

if TYPE_CHECKING:
    from ..declare import Call
    from .driver import Driver

__all__ = ["Resumed"]

T = TypeVar("T")


class Resumed(Stream[T]):
    """A stream whose caller sees every `sequence_number` once and in order, however often its connection breaks."""

    def __init__(self, reply: Reply, view: Callable[[Any], T], driver: Driver, call: Call) -> None:
        super().__init__(reply, view, driver.settings.reply_limits, driver.clock.now)
        self._driver = driver
        self._call = call
        self._origin = origin_of(reply.url)
        self._limits_of_call = reply.request.limits
        self._id: str | None = None
        self._seen: int = call.query.get("starting_after", -1)
        self._ended = False
        self._retries = 0
        """Tries since the last event that was new."""

    def _iterate(self) -> Generator[T, None, None]:
        taken_up = 0
        while True:
            events = super()._iterate()
            try:
                for event in events:
                    if self._is_new(event):
                        yield event
                if self._ended or not taken_up:
                    break
                label = self.response.request.label
                raise StreamTruncatedError(
                    message=f"{label} ended without the event that completes the response.",
                    request=self.response.request,
                )
            except APIConnectionError as error:
                if self._ended:
                    break
                self._take_up(error)
                taken_up += 1
            finally:
                events.close()
        if self._driver.retry.quota is not None:
            self._driver.retry.quota.give(self._origin, taken_up)

    def _is_new(self, event: Any) -> bool:
        content: Any = getattr(event, "_json", event)
        number, response = content.get("sequence_number"), content.get("response")
        if isinstance(number, int):
            if number <= self._seen:
                return False
            self._seen = number
        if self._id is None and response.__class__ is dict:
            self._id = response.get("id")
        self._ended = self._ended or content.get("type") in ENDS
        self._retries = 0
        return True

    def _take_up(self, error: APIConnectionError) -> None:
        """Asks for what comes after the last event; raises the error if that is not to be."""
        driver, call = self._driver, self._call
        if call.resume is None or (call.verb != "GET" and self._id is None):
            raise error
        asked = Request("GET", self.response.url, limits=self._limits_of_call)
        wait, why = driver.retry.decide(asked, None, ConnectionLost(error.message), self._retries)
        if wait is None:
            if why:
                error.message = f"{error.message} {why}"
                error.args = (error.message,)
            raise error
        self._retries += 1
        self.response.close()
        driver.sleep(wait)
        again = call.resume(call, self._id or "", self._seen)
        if (deadline := self._limits_of_call.deadline) is not None:
            again = replace(again, options={**again.options, "deadline": max(0.0, deadline - driver.clock.now())})
        left = max(0, driver.settings.max_retries - self._retries)
        self.response = driver.trying(left).reply(again)
        self._retries += self.response.retries_taken
        if self._pace is not None:
            self._pace.came()
