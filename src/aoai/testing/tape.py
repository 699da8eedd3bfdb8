"""What a tape is: what a server does, request by request, as a value; and the bytes that tapes are made of.

Nothing here opens a connection; `playing.py` does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol

from ..wire.values import Headers

__all__ = ["Line", "Seen", "Step", "Surprise", "Take", "Tape", "events", "head", "json_reply", "reply"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    """Path and query."""
    headers: Headers
    body: bytes
    connection: int
    """The number of its connection, from 1."""

    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)


class Surprise(AssertionError):
    """A request that is not what the tape expected."""


class Line(Protocol):
    """One connection, as a step uses it."""

    async def send(self, data: bytes) -> None:
        """Sends it all. Raises ConnectionError where the client has gone."""
        ...

    async def wait(self, seconds: float | None = None) -> None:
        """Waits so long, or until the client leaves; then raises ConnectionError."""
        ...

    def half_close(self) -> None:
        """Says that nothing more will be sent."""
        ...

    def close(self) -> None:
        """Closes the connection in an orderly way."""
        ...

    def reset(self) -> None:
        """Drops the connection; the client reads that its peer has reset it."""
        ...

    @property
    def url(self) -> str:
        """The address of the server."""
        ...


class Step(Protocol):
    """One thing that a server does with a connection. `seen` is the request that it answers, `chance` is seeded."""

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None: ...


Take = Sequence[Step]
"""What is done about one request."""


@dataclass(frozen=True, slots=True)
class Tape:
    """What a server does: one take per request; the last one is played for every request after it."""

    name: str
    about: str
    """What happens, in a sentence."""
    takes: Sequence[Take] = ()
    greeting: Take = ()
    """Played for every connection before its first request is read."""
    secure: bool = False
    """Whether the server speaks TLS; it needs a certificate then."""
    claims_tls: bool = False
    """Whether its address says https although it speaks none."""
    endless: bool = False
    """Whether it goes on until the client leaves: only a limit of the client's ends it."""
    tags: frozenset[str] = field(default_factory=frozenset[str])


# -- bytes ---------------------------------------------------------------------------------------


def head(status: int = 200, headers: Mapping[str, str] | None = None, length: int | str | None = None) -> bytes:
    """The head of a reply. Without a length it ends with its connection."""
    fields = dict(headers or {})
    if length is not None:
        fields["Content-Length"] = str(length)
    lines = [f"HTTP/1.1 {status} Status", *(f"{name}: {value}" for name, value in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def reply(status: int, body: bytes, content_type: str = "application/json", **headers: str) -> bytes:
    """A whole reply; the underscores of names are hyphens."""
    fields = {"Content-Type": content_type, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return head(status, fields, len(body)) + body


def json_reply(content: Any, status: int = 200, **headers: str) -> bytes:
    """A whole reply of JSON."""
    return reply(status, json.dumps(content).encode(), **headers)


def events(*contents: Any, done: bool = True) -> bytes:
    """Server-sent events, each a JSON value, or bytes that are sent as they are."""
    pieces = [one if isinstance(one, bytes) else b"data: " + json.dumps(one).encode() + b"\n\n" for one in contents]
    return b"".join([*pieces, b"data: [DONE]\n\n" if done else b""])
