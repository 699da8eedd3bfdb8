"""What can go wrong below HTTP, in the transports' own terms. The driver turns these into errors for people."""

from __future__ import annotations

from typing import Literal

__all__ = ["ConnectFailed", "ConnectionLost", "Fault", "TimedOut"]


class Fault(Exception):
    """A request that got no whole reply. `__cause__` is the library's own exception."""


class ConnectFailed(Fault):
    """No connection: name not found, refused, TLS, proxy. Nothing was sent."""


class ConnectionLost(Fault):
    """The connection broke after sending had begun, or the reply was cut or unreadable."""


class TimedOut(Fault):
    """A step took longer than its limit; `phase` says which."""

    def __init__(self, phase: Literal["connect", "read", "write", "pool", "deadline"], message: str = "") -> None:
        super().__init__(message or f"timed out: {phase}")
        self.phase = phase
