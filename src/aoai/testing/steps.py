"""The steps that tapes are made of: each is a value that says what a server does with a connection."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, cast

from .tape import Line, Seen, Step, Surprise, head

__all__ = [
    "Asked",
    "Close",
    "Drip",
    "Either",
    "Expect",
    "HalfClose",
    "Hang",
    "InPieces",
    "Redirect",
    "Repeat",
    "Reset",
    "Send",
    "SendPart",
    "Wait",
]


@dataclass(frozen=True, slots=True)
class Send:
    """Sends bytes."""

    data: bytes = field(repr=False)

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        await line.send(self.data)


@dataclass(frozen=True, slots=True)
class SendPart:
    """Sends bytes up to a place drawn by chance, at least one byte short of the end."""

    data: bytes = field(repr=False)

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        await line.send(self.data[: chance.randrange(len(self.data))])


@dataclass(frozen=True, slots=True)
class InPieces:
    """Sends bytes in pieces of one byte to `most`, drawn by chance."""

    data: bytes = field(repr=False)
    most: int = 40

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        at = 0
        while at < len(self.data):
            size = chance.randint(1, self.most)
            await line.send(self.data[at : at + size])
            at += size


@dataclass(frozen=True, slots=True)
class Wait:
    """Waits, unless the client leaves first."""

    seconds: float

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        await line.wait(self.seconds)


@dataclass(frozen=True, slots=True)
class Hang:
    """Does nothing until the client leaves."""

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        await line.wait()


@dataclass(frozen=True, slots=True)
class Drip:
    """Sends byte by byte, with a wait after each."""

    data: bytes = field(repr=False)
    every: float = 0.02

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        for at in range(len(self.data)):
            await line.send(self.data[at : at + 1])
            await line.wait(self.every)


@dataclass(frozen=True, slots=True)
class Repeat:
    """Sends the same bytes again and again: so many times, or until the client leaves."""

    data: bytes = field(repr=False)
    times: int | None = None
    every: float = 0.0

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        sent = 0
        while self.times is None or sent < self.times:
            await line.send(self.data)
            if self.every:
                await line.wait(self.every)
            sent += 1


@dataclass(frozen=True, slots=True)
class Reset:
    """Drops the connection."""

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        line.reset()


@dataclass(frozen=True, slots=True)
class HalfClose:
    """Says that nothing more will come, and waits for the client to leave."""

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        line.half_close()
        await line.wait()


@dataclass(frozen=True, slots=True)
class Close:
    """Closes the connection."""

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        line.close()


@dataclass(frozen=True, slots=True)
class Either:
    """Plays one of several takes, drawn by chance."""

    takes: Sequence[Sequence[Step]]

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        for step in chance.choice(self.takes):
            await step.play(line, seen, chance)


@dataclass(frozen=True, slots=True)
class Asked:
    """Plays one take where a stream of events was asked for, and another where a whole answer was."""

    whole: Sequence[Step]
    stream: Sequence[Step]

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        wants_events = seen is not None and b'"stream":true' in seen.body.replace(b" ", b"")
        for step in self.stream if wants_events else self.whole:
            await step.play(line, seen, chance)


@dataclass(frozen=True, slots=True)
class Redirect:
    """Answers with a redirect. `{url}` in the place is this server, `{other}` the same one under another name."""

    status: int
    place: str

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        other = line.url.replace("127.0.0.1", "localhost") if "127.0.0.1" in line.url else line.url
        place = self.place.format(url=line.url, other=other)
        await line.send(head(self.status, {"Location": place}, 0))


@dataclass(frozen=True, slots=True)
class Expect:
    """Holds a request against what is expected; what is not named may be anything. A difference is a `Surprise`.

    The JSON that is expected may be part of what comes: objects are held against each other field by field.
    """

    method: str | None = None
    path: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    json: Any = None

    async def play(self, line: Line, seen: Seen | None, chance: Random) -> None:
        assert seen is not None, "Expect belongs into a take, which is about a request; not into a greeting"
        found: list[str] = []
        for name in ("method", "path"):
            wanted, came = getattr(self, name), getattr(seen, name)
            if wanted is not None and wanted != came:
                found.append(f"{name} {wanted!r}, and it was {came!r}")
        for name, wanted in self.headers.items():
            if seen.headers.get(name) != wanted:
                found.append(f"{name}: {wanted!r}, and it was {seen.headers.get(name)!r}")
        if self.json is not None:
            try:
                came = seen.json()
            except ValueError:
                came = seen.body
            if not _holds(self.json, came):
                found.append(f"the body {json.dumps(self.json)}, and it was {came!r}")
        if found:
            raise Surprise("The tape expected " + "; ".join(found))


def _holds(wanted: Any, came: Any) -> bool:
    if isinstance(wanted, Mapping) and isinstance(came, dict):
        table, others = cast("Mapping[str, Any]", wanted), cast("dict[str, Any]", came)
        return all(name in others and _holds(value, others[name]) for name, value in table.items())
    return bool(wanted == came)
