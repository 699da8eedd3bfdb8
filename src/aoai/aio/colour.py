"""What only the async side does. `blocking/colour.py` is its counterpart.

`colour.py` and `asking.py` are the only files of the pair that are written by hand on each side.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from functools import partial
from typing import Any, TypeVar

from ..clock import Clock
from ..ontrio import on_trio
from ..wire.values import Reply

__all__ = ["default_clock", "each", "listed", "read", "written"]

Item = TypeVar("Item")
Made = TypeVar("Made")


async def _sleep(seconds: float) -> None:
    if on_trio():
        from ..ontrio import sleep

        return await sleep(seconds)
    import asyncio

    return await asyncio.sleep(seconds)


def default_clock() -> Clock:
    """The real one."""
    return Clock(_sleep)


def listed(driver: Any, call: Any) -> Any:
    """A list that can be awaited for its first page, or iterated item by item over all pages."""
    from .paginator import AsyncPaginator

    return AsyncPaginator[Any, Any](driver, call)


async def read(reply: Reply) -> None:
    """Reads a reply to its end."""
    await reply.aread()


async def written(file: str | os.PathLike[str], pieces: AsyncIterator[bytes]) -> None:
    """Writes pieces to a file as they come. Writing may block, and is done in a thread."""
    import asyncio

    from ..ontrio import in_thread

    run: Callable[[Callable[[], Any]], Awaitable[Any]] = in_thread if on_trio() else asyncio.to_thread
    kept = await run(partial(open, file, "wb"))
    try:
        async for piece in pieces:
            await run(partial(kept.write, piece))
    finally:
        await run(kept.close)


async def each(function: Callable[[Item], Awaitable[Made]], items: Iterable[Item], most: int) -> list[Made]:
    """Calls a function for every item, at most `most` at a time. The results are in order; an error stops the rest."""
    if on_trio():
        from ..ontrio import each

        return await each(function, items, most)
    import asyncio

    waiting = iter(enumerate(items))
    made: dict[int, Made] = {}

    async def work() -> None:
        for at, item in waiting:
            made[at] = await function(item)

    tasks = [asyncio.ensure_future(work()) for _ in range(max(1, most))]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [made[at] for at in sorted(made)]
