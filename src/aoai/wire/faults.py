"""What can go wrong below HTTP, in the transports' own terms. The driver turns these into errors for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .values import Attempt

__all__ = ["ConnectFailed", "ConnectionLost", "Fault", "TimedOut"]


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

    def __init__(self, phase: Literal["connect", "read", "write", "pool", "deadline"], message: str = "") -> None:
        super().__init__(message or f"timed out: {phase}")
        self.phase = phase
        self.again = phase != "deadline"
        self.sent = phase not in ("connect", "pool")
