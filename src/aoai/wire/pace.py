"""When the next event of a stream has to be there. Reads a clock that is handed in; waits for nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from ..limits import ReplyLimits
from .faults import Step, TimedOut

__all__ = ["Pace"]


class Pace:
    """The time limits of one stream, from when its headers have arrived.

    Only events count, and only the time that is spent waiting for them: a caller that works on an event for long does
    not use up the gap to the next.
    """

    __slots__ = ("_clock", "_end", "_limits", "_next", "_step")

    def __init__(self, limits: ReplyLimits, clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        now = clock()
        self._end = _after(now, limits.total)
        self._next = _after(now, limits.first_event)
        self._step: Step = "first event"

    def due(self) -> float | None:
        """The clock reading by which the next event has to be there. Asked for whenever bytes are waited for."""
        if self._next is None or (self._end is not None and self._end < self._next):
            return self._end
        return self._next

    def came(self) -> None:
        """Notes that the next event is waited for from now on."""
        self._step = "gap"
        self._next = _after(self._clock(), self._limits.gap)

    def late(self) -> TimedOut | None:
        """What has passed, if the limit has passed that `due` gave."""
        now = self._clock()
        if self._end is not None and now >= self._end:
            return TimedOut("total", f"the stream took longer than {self._limits.total:g} s")
        if self._next is None or now < self._next:
            return None
        if self._step == "gap":
            return TimedOut("gap", f"no event came for {self._limits.gap:g} s")
        return TimedOut("first event", f"no event came within {self._limits.first_event:g} s")


def _after(now: float, seconds: float | None) -> float | None:
    return None if seconds is None else now + seconds
