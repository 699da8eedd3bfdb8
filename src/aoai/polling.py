"""How long to wait between two looks at something that is not done yet, and when to stop looking.

Waiting itself is left to whoever has a driver; this has no colour.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from .errors import OpenAIError

__all__ = ["LONGEST", "StillWaitingError", "Waiting"]

LONGEST = 1800.0
"""Seconds after which helpers give up unless told otherwise."""

Now = Callable[[], float]


class StillWaitingError(OpenAIError, RuntimeError):
    """Something was not done within the time given to it. It goes on; `last` is how it was last seen."""

    def __init__(self, message: str, last: Any) -> None:
        super().__init__(message)
        self.last = last


class Seen(Protocol):
    """What is looked at: a view, with the reply that brought it."""

    @property
    def reply(self) -> Any: ...


class Waiting:
    """The waits of one helper: as long as was asked for, else as the service asks, else `every` seconds."""

    def __init__(
        self, what: str, now: Now, poll_interval_ms: float | None, longest: float | None, every: float = 1.0
    ) -> None:
        self._what = what
        self._now = now
        self._asked = None if not isinstance(poll_interval_ms, (int, float)) else poll_interval_ms / 1000
        self._every = every
        self._longest = longest
        self._begun = now()

    def after(self, seen: Seen) -> float:
        """Seconds until the next look; StillWaitingError if it would come too late."""
        wait = self._asked
        if wait is None:
            wait = _number(seen.reply.headers.get("openai-poll-after-ms")) if seen.reply is not None else None
        wait = max(0.0, self._every if wait is None else wait)
        waited = self._now() - self._begun
        if self._longest is not None and waited + wait > self._longest:
            status = getattr(seen, "status", None)
            raise StillWaitingError(
                f"{self._what} is still {status!r} after {waited:.0f} seconds. It goes on by itself: "
                "look again later, or pass a larger max_wait_seconds= (None: no limit).",
                seen,
            )
        return wait

    @property
    def headers(self) -> dict[str, str]:
        """What tells the service that somebody polls, so that it can say how often."""
        asked = {} if self._asked is None else {"X-Stainless-Custom-Poll-Interval": str(round(self._asked * 1000))}
        return {"X-Stainless-Poll-Helper": "true", **asked}


def _number(text: str | None) -> float | None:
    """Milliseconds as text, in seconds."""
    try:
        wait = float(text or "") / 1000
    except ValueError:
        return None
    return wait if 0 <= wait < float("inf") else None
