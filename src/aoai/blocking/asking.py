"""Calls a user's function of either colour, and shares one call between threads.

Its counterpart is `aio/asking.py`. Loaded when the first token is asked for.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import inspect
import threading
import weakref
from collections.abc import Callable
from typing import Any

from ..policies.flow import Await
from ..wire.faults import TimedOut

__all__ = ["ask"]

Flight = concurrent.futures.Future[Any]
_flights: weakref.WeakKeyDictionary[Any, Flight] = weakref.WeakKeyDictionary()
_lock = threading.Lock()
_loop: asyncio.AbstractEventLoop | None = None


def ask(effect: Await, now: Callable[[], float]) -> Any:
    """Calls a user's function; whoever shares its flight waits for the same outcome."""
    wait = None if effect.deadline is None else max(0.0, effect.deadline - now())
    if effect.share is None:
        return _call(effect.call)
    with _lock:
        flight = _flights.get(effect.share)
        leads = flight is None or flight.done()
        if flight is None or leads:
            flight = _flights[effect.share] = Flight()
    if leads and wait is None:
        _fly(flight, effect)
    elif leads:
        threading.Thread(target=_fly, args=(flight, effect), name="aoai-token", daemon=True).start()
    return _outcome(flight, wait)


def _fly(flight: Flight, effect: Await) -> None:
    try:
        flight.set_result(_call(effect.call))
    except Exception as error:
        flight.set_exception(error)
    except BaseException as error:  # meant for this thread alone
        flight.set_exception(RuntimeError(f"the token provider was stopped by {type(error).__name__}"))
        raise
    finally:
        with _lock:
            if _flights.get(effect.share) is flight:
                del _flights[effect.share]


def _outcome(flight: Flight, wait: float | None) -> Any:
    try:
        return flight.result(wait)
    except concurrent.futures.TimeoutError:
        if not flight.done():
            raise TimedOut("deadline", "the token provider did not answer in time") from None
        raise


def _call(function: Callable[[], Any]) -> Any:
    made = function()
    if not inspect.isawaitable(made):
        return made
    return asyncio.run_coroutine_threadsafe(_awaited(made), _background()).result()


async def _awaited(made: Any) -> Any:
    return await made


def _background() -> asyncio.AbstractEventLoop:
    """One loop for all async functions that blocking clients call, so that what they keep open stays usable."""
    global _loop
    with _lock:
        if _loop is None or _loop.is_closed():
            _loop = asyncio.new_event_loop()
            threading.Thread(target=_loop.run_forever, name="aoai-async-callables", daemon=True).start()
        return _loop


def _after_fork() -> None:
    global _loop, _lock
    _loop, _lock = None, threading.Lock()


def _register() -> None:
    import os

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_after_fork)


_register()
