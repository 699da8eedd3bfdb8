"""What can go wrong below HTTP, in the transports' own terms. The driver turns these into errors for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from .values import Attempt, Reply

__all__ = ["ConnectFailed", "ConnectionLost", "Fault", "Step", "TimedOut", "TooLarge"]

Step: TypeAlias = Literal["connect", "read", "write", "pool", "deadline", "first event", "gap", "total"]


class Fault(Exception):
    """A request that got no whole reply. `__cause__` is the library's own exception."""

    again = True
    """Whether another try may end better."""
    sent = True
    """Whether the service may have got the request, and may have done what it asks for."""
    attempts: tuple[Attempt, ...] = ()
    """The tries before the one that ended so."""
    stopped = ""
    """Why there was no further try, where there could have been one."""


class ConnectFailed(Fault):
    """No connection: name not found, refused, TLS, proxy. Nothing was sent."""

    sent = False


class ConnectionLost(Fault):
    """The connection broke after sending had begun, or the reply was cut or unreadable."""


class TimedOut(Fault):
    """A step took longer than its limit; `phase` says which."""

    def __init__(self, phase: Step, message: str = "") -> None:
        super().__init__(message or f"timed out: {phase}")
        self.phase: Step = phase
        self.again = phase not in ("deadline", "total")
        self.sent = phase not in ("connect", "pool")


class TooLarge(Fault):
    """A body that holds more than it may. `head` is how it begins."""

    again = False

    def __init__(self, reply: Reply, limit: int, head: bytes) -> None:
        super().__init__(f"the body holds more than {limit:,} bytes")
        self.reply = reply
        self.limit = limit
        self.head = head
