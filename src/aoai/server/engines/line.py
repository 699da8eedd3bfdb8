"""The line in front of an engine: first come, first served, with a bounded number inside and bounded room for them.

An engine with a shared memory for several conversations fails them all when it overflows; so each takes its
room before it starts. Works across event loops and threads.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from dataclasses import dataclass

__all__ = ["Line"]


@dataclass(slots=True, eq=False)
class _Waiting:
    need: int
    woken: asyncio.Future[None]
    admitted: bool = False


class Line:
    """Admits at most `slots` at a time, whose needs together are at most `room`."""

    def __init__(self, slots: int, room: int) -> None:
        self._lock = threading.Lock()
        self._slots = slots
        self._room = room
        self._line: deque[_Waiting] = deque()

    @property
    def waiting(self) -> int:
        """How many wait outside."""
        return len(self._line)

    async def enter(self, need: int) -> None:
        """Waits for a slot and for room. A need larger than all the room would wait for ever: check it before.

        Being cancelled while waiting leaves the line.
        """
        me = _Waiting(need, asyncio.get_running_loop().create_future())
        with self._lock:
            self._line.append(me)
            self._admit()
        try:
            await me.woken
        except BaseException:
            with self._lock:
                if me.admitted:
                    self._give_back(need)
                else:
                    self._line.remove(me)
                self._admit()
            raise

    def leave(self, need: int) -> None:
        """Gives a slot and its room back; from any thread."""
        with self._lock:
            self._give_back(need)
            self._admit()

    def _give_back(self, need: int) -> None:
        self._slots += 1
        self._room += need

    def _admit(self) -> None:
        # Only the first in line is looked at: a small need behind a large one waits, or the large one starves.
        while self._line and self._slots and self._line[0].need <= self._room:
            first = self._line.popleft()
            self._slots -= 1
            self._room -= first.need
            first.admitted = True
            try:
                first.woken.get_loop().call_soon_threadsafe(_wake, first.woken)
            except RuntimeError:  # its event loop is gone, and so is whoever waited
                self._give_back(first.need)


def _wake(woken: asyncio.Future[None]) -> None:
    if not woken.done():
        woken.set_result(None)
