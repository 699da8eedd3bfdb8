"""What a policy is: a generator around a request, which says what it wants done and is told what came of it.

    def twice(request: Request, proceed: Next) -> Flow[Reply]:
        reply = yield from proceed(request)
        if reply.status_code == 503:
            yield Sleep(1.0)
            reply = yield from proceed(request)
        return reply

A policy performs no I/O, reads no clock of its own and has no colour: the same one runs under the blocking
driver and the awaiting driver, and in a test that feeds it outcomes by hand.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar, cast

from ..wire.values import Reply, Request

__all__ = ["Await", "Effect", "Flow", "Next", "Policy", "Send", "Sleep", "compose", "send"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Send:
    """Send this request once; the outcome is a Reply, or a `wire.faults.Fault` is thrown."""

    request: Request


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Await:
    """Call a user's function of either colour; the outcome is what it returns (awaited, if it must be)."""

    call: Callable[[], Any | Awaitable[Any]]
    deadline: float | None = None
    """A clock reading after which to give up waiting."""
    share: object | None = None
    """Calls that share an object run once at a time: whoever comes meanwhile gets the same outcome."""


Effect: TypeAlias = Send | Sleep | Await
Flow: TypeAlias = Generator[Effect, Any, T]
Next: TypeAlias = Callable[[Request], "Flow[Reply]"]
Policy: TypeAlias = Callable[[Request, Next], "Flow[Reply]"]


def send(request: Request) -> Flow[Reply]:
    """The innermost step: the request goes out as it is."""
    return cast(Reply, (yield Send(request)))


def compose(policies: Sequence[Policy], innermost: Next = send) -> Next:
    """One chain of policies, outermost first."""
    call = innermost
    for policy in reversed(policies):
        call = _bound(policy, call)
    return call


def _bound(policy: Policy, proceed: Next) -> Next:
    def call(request: Request) -> Flow[Reply]:
        return policy(request, proceed)

    return call
