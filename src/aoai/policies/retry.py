"""When a request is tried again, and after how long. All of it is decided in this file.

Retried: no connection, a broken connection, a timeout, and the statuses 408, 409, 429 and 500 and above, unless
the service says otherwise with `x-should-retry`. The service's own delay (`server_delay`) is obeyed up to 120 s, or
as far as the deadline of the call reaches; otherwise 0.5 s, doubling up to 8 s, less up to a quarter by chance. Not
retried: a body that cannot be sent again, what a second time would cost or be kept twice where the first may have been
done, and whatever the client's quota does not allow (`quota.py`).
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from ..wire.faults import Fault
from ..wire.values import Attempt, Headers, Reply, Request, origin_of
from .flow import Flow, Next, Sleep
from .quota import RetryQuota

__all__ = ["Retry", "server_delay", "tried_once"]

LONGEST_SERVER_DELAY = 120.0
"""Seconds. A longer wait is the caller's to decide: the error is raised at once, with the delay in it."""

_FIRST, _LONGEST, _JITTER = 0.5, 8.0, 0.25

_once: ContextVar[bool] = ContextVar("aoai tries once", default=False)


@contextmanager
def tried_once() -> Generator[None]:
    """Inside, every call is one request: for whoever tries again by itself, a runner or a gateway.

    Retries of two layers would multiply. It holds for tasks that are started inside, not for threads.
    """
    token = _once.set(True)
    try:
        yield
    finally:
        _once.reset(token)


@dataclass(frozen=True, slots=True)
class Retry:
    """Tries a request up to `1 + retries` times."""

    retries: int
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = lambda: 0.5
    quota: RetryQuota | None = None

    def __call__(self, request: Request, proceed: Next) -> Flow[Reply]:
        attempts: list[Attempt] = []
        started = self.clock()
        throttled = 0
        while True:
            reply, fault = None, None
            try:
                reply = yield from proceed(_labelled(request, len(attempts)))
            except Fault as raised:
                fault = raised
            if reply is not None and reply.status_code < 400:  # nearly always
                delay, why = None, ""
            else:
                delay, why = self.decide(request, reply, fault, len(attempts))
            if delay is None:
                if fault is not None:
                    fault.attempts, fault.stopped = tuple(attempts), why
                    raise fault
                assert reply is not None
                reply.attempts, reply.stopped = tuple(attempts), why
                reply.elapsed_seconds = self.clock() - started
                if self.quota is not None and not self.quota.is_full and not _is_retried(reply):
                    self.quota.give(origin_of(request.url), len(attempts) - throttled, throttled)
                return reply
            attempts.append(_attempt(request, reply, fault, delay))
            throttled += _is_throttled(reply)
            yield Sleep(delay)

    def decide(self, request: Request, reply: Reply | None, fault: Fault | None, done: int) -> tuple[float | None, str]:
        """Seconds to wait before the next try, which is then paid for; or `None`, and why not where it could be asked.

        `done` counts the retries so far.
        """
        if reply is not None and not _is_retried(reply):
            return None, ""
        if done >= self.retries or _once.get() or (fault is not None and not fault.again):
            return None, ""
        if fault is None or fault.sent or getattr(request.body, "begun", False):
            if not request.replayable:
                return None, "Its body can be read only once, so it was not sent again."
            if fault is not None and not request.repeatable:
                return None, (
                    "It may have been done all the same, and a second one would count again, so it was not sent "
                    "again; look first, or pass retry_ambiguous=True to the client."
                )
        deadline = request.limits.deadline
        asked = None if reply is None else server_delay(reply.headers, self.wall())
        wait = self.backoff(done) if asked is None else asked
        if asked is None and reply is not None and reply.status_code == 429:
            wait = max(wait, _reset(reply.headers))
        if deadline is None and wait > LONGEST_SERVER_DELAY:
            return None, f"The service asks to wait {wait:.0f} s; with a deadline= that long it would be waited for."
        if deadline is not None and self.clock() + wait >= deadline:
            return None, f"The next try would come after {wait:.1f} s, past the deadline."
        if self.quota is not None and not self.quota.take(origin_of(request.url), _is_throttled(reply)):
            return None, "The client's quota of retries for this endpoint is spent, so it was not tried again."
        return wait, ""

    def backoff(self, done: int) -> float:
        """Our own delay after so many retries."""
        return min(_FIRST * 2.0 ** min(done, 16), _LONGEST) * (1 - _JITTER * self.random())


def _is_retried(reply: Reply) -> bool:
    if reply.status_code < 400:
        return False
    said = reply.headers.get("x-should-retry")
    if said in ("true", "false"):
        return said == "true"
    return reply.status_code in (408, 409, 429) or reply.status_code >= 500


def _is_throttled(reply: Reply | None) -> bool:
    """Whether the service is well, and asks to come back later."""
    if reply is None or reply.status_code != 429:
        return False
    return any(name in reply.headers for name in (*_MILLISECONDS, "retry-after", *_RESETS))


# -- what the service says -----------------------------------------------------------------------

_MILLISECONDS = ("retry-after-ms", "x-ms-retry-after-ms")
_RESETS = ("x-ratelimit-reset-requests", "x-ratelimit-reset-tokens")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_DURATION = re.compile(r"(?:[0-9]+(?:\.[0-9]*)?(?:ms|[smhd]))+")
_PART = re.compile(r"([0-9.]+)([a-z]+)")


def server_delay(headers: Headers, now: float) -> float | None:
    """The delay a reply asks for, in seconds; `None` if it asks for none that makes sense. `now` is a wall clock.

    `retry-after-ms`, `x-ms-retry-after-ms`, `retry-after` (seconds or a date), in this order. 0 means at once.
    """
    for name in _MILLISECONDS:
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


def _reset(headers: Headers) -> float:
    """Seconds until the limit that was reached is free again, where a 429 says no more than that; else 0."""
    found = {name: seconds for name in _RESETS if (seconds := _duration(headers.get(name))) is not None}
    empty = [name for name in found if _number(headers.get(name.replace("reset", "remaining"))) == 0]
    return max((found[name] for name in empty or found), default=0.0)


def _duration(text: str | None) -> float | None:
    """Seconds for `250ms`, `1s`, `6m0s`, and for `7`: what Azure was recorded to send fits milliseconds only."""
    milliseconds = _number(text)
    if milliseconds is not None or not text:
        return None if milliseconds is None else milliseconds / 1000
    if not _DURATION.fullmatch(text):
        return None
    return sum(float(number) * _UNITS[unit] for number, unit in _PART.findall(text))


def _number(text: str | None) -> float | None:
    try:
        value = float(text) if text else math.nan
    except ValueError:
        return None
    is_number = math.isfinite(value) or (value > 0 and "n" not in str(text).lower())  # 1e999 is a number, inf is not
    return value if is_number and value >= 0 else None


# -- what is told of a try -----------------------------------------------------------------------


_COUNT = "x-stainless-retry-count"


def _labelled(request: Request, done: int) -> Request:
    for name in request.headers:
        if len(name) == len(_COUNT) and name.lower() == _COUNT:
            return request  # the caller's own
    return request.with_header(_COUNT, str(done))


def _attempt(request: Request, reply: Reply | None, fault: Fault | None, delay: float) -> Attempt:
    if reply is not None:
        return Attempt(reply.status_code, None, reply.request_id, delay, origin_of(reply.url))
    return Attempt(None, f"{type(fault).__name__}: {fault}", None, delay, origin_of(request.url))
