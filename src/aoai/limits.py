"""How long the events of a stream may take, and how much may come back. Seconds and bytes; no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["DEFAULT_REPLY_LIMITS", "ReplyLimits"]


@dataclass(frozen=True, slots=True)
class ReplyLimits:
    """How long the events of a stream may take, and how large what comes back may be.

    `Timeout` looks at bytes, so a service that only sends comments (`: ping`) never reaches it. These look at events.
    Sizes are those of decoded bytes: a small body that unpacks to a huge one is stopped.
    """

    first_event: float | None = None
    """Seconds for the headers of a stream, and from there to its first event."""
    gap: float | None = None
    """Seconds that may be waited for the next event."""
    total: float | None = None
    """Seconds from the headers of a stream to its end."""
    event_bytes: int = 256 * 1024 * 1024
    """What one event may hold; an image in pieces is large."""
    body_bytes: int = 256 * 1024 * 1024
    """What an answer may hold that is read as a whole: an object, a list, an error."""
    file_bytes: int = 4 * 1024 * 1024 * 1024
    """What the content of a file, speech or a video may hold, where it is read as a whole."""

    def __post_init__(self) -> None:
        for name in ("first_event", "gap", "total"):
            given: Any = getattr(self, name)
            if given is not None and not (isinstance(given, (int, float)) and given >= 0):
                raise ValueError(f"{name}= must be a number of seconds or None, not {given!r}")
        for name in ("event_bytes", "body_bytes", "file_bytes"):
            given = getattr(self, name)
            if isinstance(given, bool) or not isinstance(given, int) or given < 1:
                raise ValueError(f"{name}= must be a number of bytes from 1 up, not {given!r}")

    @property
    def timed(self) -> bool:
        """Whether there is a limit in seconds."""
        return self.first_event is not None or self.gap is not None or self.total is not None


DEFAULT_REPLY_LIMITS = ReplyLimits()
