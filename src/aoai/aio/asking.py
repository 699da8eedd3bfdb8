"""Calls a user's function of either colour without ever blocking the loop.

Its counterpart is `blocking/asking.py`. Loaded when the first token is asked for.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
import weakref
from collections.abc import Callable
from typing import Any

from ..ontrio import in_thread, on_trio, shared, within
from ..policies.flow import Await
from ..wire.faults import TimedOut

__all__ = ["ask"]

Flights = weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, "asyncio.Task[Any]"]
_flights: weakref.WeakKeyDictionary[Any, Flights] = weakref.WeakKeyDictionary()


async def ask(effect: Await, now: Callable[[], float]) -> Any:
    """Calls a user's function; whoever shares its flight waits for the same outcome."""
    if on_trio():
        return await _ask_on_trio(effect, now)
    if effect.share is None:
        task = asyncio.ensure_future(_call(effect.call))
    else:
        loop = asyncio.get_running_loop()
        flights = _flights.setdefault(effect.share, weakref.WeakKeyDictionary())
        running = flights.get(loop)
        if running is None or running.done():
            running = flights[loop] = loop.create_task(_call(effect.call))
            running.add_done_callback(functools.partial(_landed, flights))
        task = running
    wait = None if effect.deadline is None else max(0.0, effect.deadline - now())
    try:
        return await asyncio.wait_for(asyncio.shield(task), wait)
    except TimeoutError:
        if not task.done():
            raise TimedOut("deadline", "the token provider did not answer in time") from None
        raise


def _landed(flights: Flights, task: asyncio.Task[Any]) -> None:
    if flights.get(task.get_loop()) is task:
        del flights[task.get_loop()]  # its result holds the loop, and would keep it alive
    if not task.cancelled():
        task.exception()  # seen, even where every caller has gone


async def _ask_on_trio(effect: Await, now: Callable[[], float]) -> Any:
    call = functools.partial(_call, effect.call, in_thread)
    outcome: Any
    try:
        async with within(None if effect.deadline is None else max(0.0, effect.deadline - now())):
            try:
                outcome = await (call() if effect.share is None else shared(effect.share, call))
            except TimeoutError as error:  # of the function's own
                outcome = error
    except TimeoutError:
        raise TimedOut("deadline", "the token provider did not answer in time") from None
    if isinstance(outcome, TimeoutError):
        raise outcome
    return outcome


async def _call(function: Callable[[], Any], in_thread: Callable[[Any], Any] = asyncio.to_thread) -> Any:
    if inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, "__call__", None)):  # noqa: B004
        return await function()
    made = await in_thread(function)
    return await made if inspect.isawaitable(made) else made
