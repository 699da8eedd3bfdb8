"""Rate limits of deployments: what one more request does to them, and what the service tells of them.

As Azure describes its own: tokens are counted by an estimate made when a request arrives (its text and the most it
may write), from a store that fills up over a minute; requests are counted in slices of one second, or of ten where
the limit is below one in a second (below one in ten: as long as one takes), with as many in each as fit in whole.
What is refused later counts all the same. The recorded reset figures (500 ms for one of 120 requests, 7 ms for 14 of
120,000 tokens) are the time until the minute's store is full again.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .deployments import Deployment
from .errors import Fault
from .shapes import array, object_

__all__ = ["Limits", "Standing", "estimate"]

MINUTE = 60.0
_CHARACTERS = 4
"""Of text, to a token: the estimate does not know the model's vocabulary."""
_PICTURE = 765
"""Tokens that a picture is counted as: the service's own figure for one of 1024 by 1024."""

_MOST = ("max_completion_tokens", "max_output_tokens", "max_tokens")
_TEXTS = ("messages", "input", "prompt", "instructions", "tools")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a deployment stands after a request."""

    deployment: Deployment
    requests: int
    """Requests that are left of the minute's."""
    tokens: int
    requests_full: int
    """Milliseconds until all the requests of a minute are there again."""
    tokens_full: int

    def fields(self) -> dict[str, str]:
        """The header fields that tell it. The reset figures are bare milliseconds, as recorded."""
        return {
            "x-ratelimit-limit-requests": str(self.deployment.requests_per_minute),
            "x-ratelimit-limit-tokens": str(self.deployment.tokens_per_minute),
            "x-ratelimit-remaining-requests": str(self.requests),
            "x-ratelimit-remaining-tokens": str(self.tokens),
            "x-ratelimit-reset-requests": str(self.requests_full),
            "x-ratelimit-reset-tokens": str(self.tokens_full),
            "x-ratelimit-renewalperiod-requests": "60",
            "x-ratelimit-renewalperiod-tokens": "60",
            "x-ratelimit-abusepenalty-active": "False",
        }


class Limits:
    """What all deployments have left."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._counts: dict[str, _Counts] = {}

    def arrive(self, deployment: Deployment, tokens: int, operation: str) -> Standing:
        """Counts a request that may take so many tokens. Raises the service's 429 when it comes too early."""
        counts = self._counts.get(deployment.name)
        if counts is None or counts.limits != (deployment.requests_per_minute, deployment.tokens_per_minute):
            counts = self._counts[deployment.name] = _Counts(deployment, self._clock())
        now = self._clock()
        wait, what = counts.take(now, tokens)
        standing = counts.standing(now, deployment)
        if wait > 0:
            raise _too_many(what, operation, wait, standing.fields())
        return standing


class _Counts:
    """What one deployment has left."""

    def __init__(self, deployment: Deployment, now: float) -> None:
        self.limits = deployment.requests_per_minute, deployment.tokens_per_minute
        requests, tokens = self.limits
        self._slice = next((slice for slice in (1.0, 10.0) if requests * slice >= MINUTE), MINUTE / max(requests, 1))
        self._most = max(1, int(requests * self._slice / MINUTE))
        self._begun = -math.inf
        self._in_slice = 0
        self._requests = _Filling(requests, now)
        self._tokens = _Filling(tokens, now)

    def take(self, now: float, tokens: int) -> tuple[float, str]:
        """Takes one request and its tokens; or returns how many seconds are to be waited, and for what."""
        begun = now // self._slice * self._slice
        if begun != self._begun:
            self._begun, self._in_slice = begun, 0
        counted = self._in_slice < self._most
        if counted:
            self._in_slice += 1
            self._requests.take(now, 1)
        wait = self._tokens.wait(now, tokens)
        if counted and not wait:
            self._tokens.take(now, tokens)
            return 0.0, ""
        if self._in_slice >= self._most:
            wait = max(wait, begun + self._slice - now)
        return wait, "token" if counted else "call"

    def standing(self, now: float, deployment: Deployment) -> Standing:
        """What is left."""
        return Standing(
            deployment,
            self._requests.left(now),
            self._tokens.left(now),
            self._requests.full_in(now),
            self._tokens.full_in(now),
        )


class _Filling:
    """A store that is full after a minute, whatever was taken from it."""

    def __init__(self, size: int, now: float) -> None:
        self._size = size
        self._level = float(size)
        self._at = now

    def _fill(self, now: float) -> None:
        passed = max(0.0, now - self._at)
        self._level = min(self._size, self._level + passed * self._size / MINUTE)
        self._at = now

    def take(self, now: float, count: int) -> None:
        """Takes so much, or what there is."""
        self._fill(now)
        self._level = max(0.0, self._level - count)

    def wait(self, now: float, count: int) -> float:
        """Seconds until so much is there. More than a full store holds is waited for until it is full."""
        self._fill(now)
        short = min(count, self._size) - self._level
        return short * MINUTE / self._size if short > 1e-6 else 0.0

    def left(self, now: float) -> int:
        """How much there is."""
        self._fill(now)
        return int(self._level + 1e-6)

    def full_in(self, now: float) -> int:
        """Milliseconds until it is full."""
        self._fill(now)
        return round((self._size - self._level) * MINUTE * 1000 / self._size)


def estimate(body: Mapping[str, Any]) -> int:
    """How many tokens a request may take, before any model has seen it: its text, and the most it lets be written."""
    characters = pictures = 0
    waiting: list[Any] = [body[name] for name in _TEXTS if name in body]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if value.startswith("data:"):
                pictures += 1
            else:
                characters += len(value)
        else:
            waiting += array(value) or (object_(value) or {}).values()
    most = next((body[name] for name in _MOST if body.get(name)), 0)
    copies = max(body.get("n") or 1, body.get("best_of") or 1)
    return characters // _CHARACTERS + 1 + pictures * _PICTURE + int(most) * int(copies)


def _too_many(what: str, operation: str, wait: float, headers: Mapping[str, str]) -> Fault:
    """429: more calls or tokens (`what`) than the deployment has; there will be room after `wait` seconds."""
    seconds = max(1, math.ceil(wait))
    return Fault(
        429,
        {
            "error": {
                "code": "429",
                "message": f"Requests to the {operation} Operation under Azure OpenAI API version v1 have exceeded "
                f"{what} rate limit of your current OpenAI S0 pricing tier. Please retry after {seconds} "
                f"second{'' if seconds == 1 else 's'}. Please go here: https://aka.ms/oai/quotaincrease if you would "
                "like to further increase the default rate limit.",
            }
        },
        {**headers, "retry-after": str(seconds), "retry-after-ms": str(max(1, math.ceil(wait * 1000)))},
    )
