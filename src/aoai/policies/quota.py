"""How many retries a client may spend: each one takes tokens out of a bucket, answers put them back.

In an outage every call fails, nothing is put back, and soon a call is one request again: retries do not make an
outage worse. The numbers are in docs/decisions/0007-retry-quota.md. Nothing here waits or reads a clock.
"""

from __future__ import annotations

import os
from _thread import allocate_lock
from typing import Any

__all__ = ["RetryQuota"]

_lock = allocate_lock()
"""One for all: it is taken only where something failed, and held for a few instructions."""


def _after_fork() -> None:
    global _lock
    _lock = allocate_lock()  # another thread of the parent may have held it


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


class RetryQuota:
    """The retries of one client and its variants, counted apart for each origin; or of all clients it is given to.

    A retry after a fault (no connection, a timeout, a status of 500 and above) takes `cost` tokens out of `size`. A
    retry that the service asked for, by saying how long to wait, takes `throttled_cost` out of a bucket of its own:
    a service that is busy leaves the retries after faults alone. A call that ends well puts back what its retries
    took, and one token if it took none.
    """

    __slots__ = ("_spent", "cost", "size", "throttled_cost")

    def __init__(self, size: int = 500, *, cost: int = 10, throttled_cost: int = 1) -> None:
        if size < 0 or cost < 1 or throttled_cost < 1:
            raise ValueError("RetryQuota takes a size from 0 up, and costs from 1 up")
        self.size, self.cost, self.throttled_cost = size, cost, throttled_cost
        self._spent: dict[tuple[str, bool], int] = {}
        """What is missing from each bucket; a full one is not in it."""

    @property
    def is_full(self) -> bool:
        """Whether nothing is missing anywhere, as in nearly every call."""
        return not self._spent

    def level(self, origin: str, throttled: bool = False) -> int:
        """How many tokens the bucket of an origin holds."""
        return self.size - self._spent.get((origin, throttled), 0)

    def take(self, origin: str, throttled: bool = False) -> bool:
        """Takes what one retry costs, if it is there."""
        bucket, cost = (origin, throttled), self.throttled_cost if throttled else self.cost
        with _lock:
            spent = self._spent.get(bucket, 0) + cost
            if spent > self.size:
                return False
            self._spent[bucket] = spent
            return True

    def give(self, origin: str, retries: int = 0, throttled: int = 0) -> None:
        """Puts back what a call took that ended well after so many retries of each kind; without any, one token."""
        with _lock:
            for kind, count, cost in ((False, retries, self.cost), (True, throttled, self.throttled_cost)):
                tokens = count * cost if retries or throttled else 1
                spent = self._spent.get((origin, kind), 0) - tokens
                if spent > 0:
                    self._spent[(origin, kind)] = spent
                else:
                    self._spent.pop((origin, kind), None)

    def __repr__(self) -> str:
        return f"RetryQuota({self.size}, cost={self.cost}, throttled_cost={self.throttled_cost})"

    def __reduce__(self) -> Any:
        return _made, (self.size, self.cost, self.throttled_cost)


def _made(size: int, cost: int, throttled_cost: int) -> RetryQuota:
    return RetryQuota(size, cost=cost, throttled_cost=throttled_cost)
