"""Work that outlives its request, by the id of the object it works on: one piece of work for one object.

What is under way is known only here; what has come of it is in the state. A module whose objects are worked on in the
background marks a function with `@resumes` (`answering.py`): it is called at every start, and takes up what an earlier
run left, or marks it failed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

__all__ = ["Jobs"]


class Jobs:
    """The work under way for one service."""

    def __init__(self, spawn: Callable[..., asyncio.Task[Any]]) -> None:
        self._spawn = spawn
        self._tasks: dict[str, asyncio.Task[Any]] = {}
        self._interrupting = asyncio.Lock()

    def start(self, id: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Begins the work on an object. Raises `ValueError` if it is being worked on."""
        if id in self._tasks:
            work.close()
            raise ValueError(f"{id} is being worked on")
        task = self._spawn(work, name=id)
        self._tasks[id] = task
        task.add_done_callback(lambda task: self._tasks.pop(id, None))
        return task

    def running(self, id: str) -> bool:
        """Whether an object is being worked on."""
        return id in self._tasks

    async def ended(self, id: str) -> None:
        """Waits for the end of the work on an object, if there is any."""
        task = self._tasks.get(id)
        if task is not None:
            await asyncio.wait((task,))

    async def stop(self, id: str) -> bool:
        """Cancels the work on an object and waits for its end; `False` when there was none."""
        task = self._tasks.get(id)
        if task is None:
            return False
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return True

    async def interrupt(self, id: str, change: Callable[[], Awaitable[Coroutine[Any, Any, Any] | None]]) -> None:
        """Stops the work on an object, changes the object, and begins the work that `change` returns, if any.

        One at a time, and to its end even if whoever asked goes away: no object is left with nobody to work on it.
        """

        async def work() -> None:
            async with self._interrupting:
                await self.stop(id)
                more = await change()
                if more is not None:
                    self.start(id, more)

        await asyncio.shield(self._spawn(work(), name=f"interrupt {id}"))
