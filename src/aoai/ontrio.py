"""What async code does under trio in place of asyncio: sleep, bound a wait, run in a thread, share one call.

`on_trio()` tells which of the two is running; it costs a look into a dictionary where trio was never imported. Trio
is imported by nobody but its own users: what needs it stands inside functions.
"""

from __future__ import annotations

import sys
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import trio

__all__ = ["each", "in_thread", "on_trio", "shared", "sleep", "within"]

Item = TypeVar("Item")
Made = TypeVar("Made")


def on_trio() -> bool:
    """Whether this runs inside a task of trio."""
    trio = sys.modules.get("trio")
    return trio is not None and bool(trio.lowlevel.in_trio_task())


async def sleep(seconds: float) -> None:
    """Waits."""
    import trio

    await trio.sleep(seconds)


@asynccontextmanager
async def within(seconds: float | None) -> AsyncGenerator[None, None]:
    """Raises TimeoutError if what is inside takes longer."""
    import trio

    try:
        with trio.fail_after(float("inf") if seconds is None else seconds):
            yield
    except trio.TooSlowError as error:
        raise TimeoutError from error


async def in_thread(function: Callable[[], Made]) -> Made:
    """Calls a blocking function in a thread; who is cancelled does not wait for it."""
    import trio

    return await trio.to_thread.run_sync(function, abandon_on_cancel=True)


class _Flight:
    """One call that several wait for."""

    def __init__(self) -> None:
        import trio

        self.landed = trio.Event()
        self.value: Any = None
        self.error: BaseException | None = None

    async def fly(self, call: Callable[[], Awaitable[Any]]) -> None:
        try:
            self.value = await call()
        except Exception as error:
            self.error = error
        except BaseException:  # the loop is ending
            self.error = RuntimeError("the shared call was stopped: its event loop ended")
            raise
        finally:
            self.landed.set()


_flights: weakref.WeakKeyDictionary[Any, weakref.WeakKeyDictionary[trio.lowlevel.TrioToken, _Flight]] = (
    weakref.WeakKeyDictionary()
)


async def shared(share: Any, call: Callable[[], Awaitable[Any]]) -> Any:
    """The outcome of a call that everybody who names the same `share` waits for; it outlives those who give up."""
    import trio

    flights = _flights.setdefault(share, weakref.WeakKeyDictionary())
    token = trio.lowlevel.current_trio_token()
    flight = flights.get(token)
    if flight is None or flight.landed.is_set():
        flight = flights[token] = _Flight()
        trio.lowlevel.spawn_system_task(flight.fly, call)
    await flight.landed.wait()
    if flight.error is not None:
        raise flight.error
    return flight.value


async def each(function: Callable[[Item], Awaitable[Made]], items: Iterable[Item], most: int) -> list[Made]:
    """Calls a function for every item, at most `most` at a time. The results are in order; an error stops the rest."""
    import trio

    waiting = iter(enumerate(items))
    made: dict[int, Made] = {}
    failed: list[Exception] = []

    async def work(scope: trio.CancelScope) -> None:
        try:
            for at, item in waiting:
                made[at] = await function(item)
        except Exception as error:
            failed.append(error)
            scope.cancel()

    async with trio.open_nursery() as nursery:
        for _ in range(max(1, most)):
            nursery.start_soon(work, nursery.cancel_scope)
    if failed:
        raise failed[0]
    return [made[at] for at in sorted(made)]
