"""How long one step of a call may take. Seconds; `None` means without end."""

from __future__ import annotations

from typing import Any, Final

__all__ = [
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "Timeout",
]

_UNSET: Final[Any] = object()
_STEPS = ("connect", "read", "write", "pool")


class Timeout:
    """Limits per step: connecting, each read, each write, and waiting for a free connection.

    `Timeout(20)` sets all four; `Timeout(20, connect=5)` sets all but one. These are limits between bytes, as in
    `openai`; for a limit over a whole call, with every retry and sleep in it, use `deadline=`.
    """

    __slots__ = ("connect", "pool", "read", "write")

    def __init__(
        self,
        timeout: Any = _UNSET,
        *,
        connect: float | None = _UNSET,
        read: float | None = _UNSET,
        write: float | None = _UNSET,
        pool: float | None = _UNSET,
    ) -> None:
        steps = {"connect": connect, "read": read, "write": write, "pool": pool}
        for step, given in steps.items():
            value: Any = given
            if value is _UNSET:
                value = _inherited(timeout, step)
            if value is _UNSET:
                raise ValueError(f"Timeout needs a default or all four steps; {step}= is missing")
            if value is not None and not (isinstance(value, (int, float)) and value >= 0):
                raise ValueError(f"{step} timeout must be a number of seconds or None, not {value!r}")
            setattr(self, step, None if value is None else float(value))

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None

    def as_dict(self) -> dict[str, float | None]:
        return {step: getattr(self, step, None) for step in ("connect", "read", "write", "pool")}

    def __eq__(self, other: object) -> bool:
        if not all(hasattr(other, step) for step in _STEPS):  # as httpx's have
            return NotImplemented
        return all(getattr(self, step) == getattr(other, step) for step in _STEPS)

    def __hash__(self) -> int:
        return hash(tuple(self.as_dict().values()))

    def __repr__(self) -> str:
        return "Timeout(" + ", ".join(f"{step}={value}" for step, value in self.as_dict().items()) + ")"


def _inherited(timeout: Any, step: str) -> Any:
    if timeout is _UNSET or timeout is None or isinstance(timeout, (int, float)):
        return timeout
    # another Timeout, ours or httpx's, or the tuple that httpx takes
    return getattr(timeout, step) if hasattr(timeout, step) else timeout[_STEPS.index(step)]


DEFAULT_TIMEOUT = Timeout(600.0, connect=5.0)
DEFAULT_MAX_RETRIES = 2
DEFAULT_CONNECTION_LIMITS = {"max_connections": 1000, "max_keepalive_connections": 100}
