"""When a request is tried again, and after how long. All of it is decided in this file.

Retried: no connection, a broken connection, a timeout, and the statuses 408, 409, 429 and 500 and above, unless
the service says otherwise with `x-should-retry`. The service's own delay (`retry-after-ms`, then `retry-after`) is
obeyed up to 120 s, or as far as the deadline of the call reaches; otherwise 0.5 s, doubling up to 8 s, less up
to a quarter by chance. A body that cannot be sent again is not.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from ..wire.faults import ConnectFailed, Fault, TimedOut
from ..wire.values import Attempt, Headers, Reply, Request
from .flow import Flow, Next, Sleep

__all__ = ["Retry", "server_delay"]

LONGEST_SERVER_DELAY = 120.0
"""Seconds. A longer wait is the caller's to decide: the error is raised at once, with the delay in it."""

_FIRST, _LONGEST, _JITTER = 0.5, 8.0, 0.25


@dataclass(frozen=True, slots=True)
class Retry:
    """Tries a request up to `1 + retries` times."""

    retries: int
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = lambda: 0.5

    def __call__(self, request: Request, proceed: Next) -> Flow[Reply]:
        attempts: list[Attempt] = []
        started = self.clock()
        while True:
            reply, fault = None, None
            try:
                reply = yield from proceed(_labelled(request, len(attempts)))
            except Fault as raised:
                fault = raised
            delay = self.delay(request, reply, fault, len(attempts))
            if delay is None:
                if fault is not None:
                    fault.attempts = tuple(attempts)  # type: ignore[attr-defined]
                    raise fault
                assert reply is not None
                reply.attempts = tuple(attempts)
                reply.elapsed_seconds = self.clock() - started
                return reply
            attempts.append(_attempt(reply, fault, delay))
            yield Sleep(delay)

    def delay(self, request: Request, reply: Reply | None, fault: Fault | None, done: int) -> float | None:
        """Seconds to wait before the next try; `None`: do not try again."""
        if reply is not None and reply.status_code < 400:
            return None
        if done >= self.retries or not _may_resend(request, fault):
            return None
        asked = None if reply is None else server_delay(reply.headers, self.wall())
        deadline = request.limits.deadline
        if reply is not None and not _is_retried(reply):
            return None
        if not asked:  # none, or a 0 that would have every client back at once
            wait = min(_FIRST * 2.0 ** min(done, 16), _LONGEST) * (1 - _JITTER * self.random())
        else:
            wait = asked
            if deadline is None and wait > LONGEST_SERVER_DELAY:
                return None
        if deadline is not None and self.clock() + wait >= deadline:
            return None
        return wait


def _is_retried(reply: Reply) -> bool:
    said = reply.headers.get("x-should-retry")
    if said in ("true", "false"):
        return said == "true"
    return reply.status_code in (408, 409, 429) or reply.status_code >= 500


def _may_resend(request: Request, fault: Fault | None) -> bool:
    if isinstance(fault, TimedOut) and fault.phase == "deadline":
        return False
    return request.replayable or isinstance(fault, ConnectFailed)


def server_delay(headers: Headers, now: float) -> float | None:
    """The delay a reply asks for, in seconds; `None` if it asks for none that makes sense. `now` is a wall clock."""
    for name in ("retry-after-ms", "x-ms-retry-after-ms"):
        milliseconds = _number(headers.get(name))
        if milliseconds is not None:
            return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _number(text)
    if seconds is None and text:
        from email.utils import parsedate_to_datetime  # a date is rare, and this import is slow

        try:
            seconds = parsedate_to_datetime(text).timestamp() - now
        except (ValueError, TypeError, OverflowError):
            return None
        return seconds if seconds > 0 else None
    return seconds


def _number(text: str | None) -> float | None:
    try:
        value = float(text) if text else math.nan
    except ValueError:
        return None
    is_number = math.isfinite(value) or (value > 0 and "n" not in str(text).lower())  # 1e999 is a number, inf is not
    return value if is_number and value >= 0 else None


def _labelled(request: Request, done: int) -> Request:
    if any(name.lower() == "x-stainless-retry-count" for name in request.headers):
        return request  # the caller's own
    return request.with_header("x-stainless-retry-count", str(done))


def _attempt(reply: Reply | None, fault: Fault | None, delay: float) -> Attempt:
    if reply is not None:
        return Attempt(reply.status_code, None, reply.request_id, delay)
    return Attempt(None, f"{type(fault).__name__}: {fault}", None, delay)
