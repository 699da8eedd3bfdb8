"""What only the blocking side does. `aio/colour.py` is its counterpart.

`colour.py` and `asking.py` are the only files of the pair that are written by hand on each side.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from ..clock import Clock
from ..wire.values import Reply

__all__ = ["default_clock", "each", "listed", "read", "written"]

Item = TypeVar("Item")
Made = TypeVar("Made")


def _sleep(seconds: float) -> None:
    time.sleep(seconds)  # looked up each time, as tests put another in its place


def default_clock() -> Clock:
    """The real one."""
    return Clock(_sleep)


def listed(driver: Any, call: Any) -> Any:
    """The first page of a list."""
    return driver.call(call)


def read(reply: Reply) -> None:
    """Reads a reply to its end."""
    reply.read()


def written(file: str | os.PathLike[str], pieces: Iterable[bytes]) -> None:
    """Writes pieces to a file as they come."""
    with open(file, "wb") as kept:
        kept.writelines(pieces)


def each(function: Callable[[Item], Made], items: Iterable[Item], most: int) -> list[Made]:
    """Calls a function for every item, at most `most` at a time. The results are in order; an error stops the rest."""
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context
    from threading import Lock

    waiting = iter(enumerate(items))
    made: dict[int, Made] = {}
    failed = False
    lock = Lock()

    def work() -> None:
        nonlocal failed
        while True:
            with lock:
                found = None if failed else next(waiting, None)
            if found is None:
                return
            try:
                made[found[0]] = function(found[1])
            except BaseException:
                failed = True
                raise

    with ThreadPoolExecutor(max(1, most), thread_name_prefix="aoai-each") as pool:
        workers = [pool.submit(copy_context().run, work) for _ in range(max(1, most))]
    for worker in workers:
        worker.result()
    return [made[at] for at in sorted(made)]
