"""Server-sent events: bytes that arrive in any pieces become events, and an event becomes bytes.

The rules are those of the EventSource section of the HTML standard. Data stays bytes (JSON is parsed from them),
and what is inside an event is not this file's concern. The fast path of `Decoder.feed` decides what a stream costs:
measure before and after changing it.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, NamedTuple, cast

__all__ = ["Decoder", "Event", "EventTooLarge", "encode"]

DEFAULT_LIMIT = 256 * 1024 * 1024
_SHORT = 4096  # an unfinished event up to this size is kept as bytes and looked at again with the next piece
_BOM = b"\xef\xbb\xbf"


class Event(NamedTuple):
    """One event. `event` is `""` where the stream gave no name; `id` is the last id the stream gave so far."""

    event: str
    data: bytes
    id: str = ""
    retry: int | None = None


class EventTooLarge(ValueError):
    """An event with more bytes than the limit. The stream cannot be read further."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"An event of the stream is larger than {limit:,} bytes; the stream was given up.")
        self.limit = limit

    def __reduce__(self) -> tuple[type[EventTooLarge], tuple[int]]:
        return EventTooLarge, (self.limit,)


_new = cast("Callable[[type[Event], tuple[str, bytes, str, int | None]], Event]", cast(Any, tuple).__new__)
"""`Event(...)` at half its cost."""


class Decoder:
    """Turns the bytes of one stream into events. Where the bytes are cut makes no difference to the events.

    `leftover` is known after `finish`: the event whose lines were all there when the stream ended without the blank
    line that ends an event. By the standard it does not count; a caller may know better.
    """

    __slots__ = (
        "_cr",
        "_data",
        "_event",
        "_failure",
        "_field",
        "_head",
        "_id",
        "_limit",
        "_odd",
        "_open",
        "_retry",
        "_tail",
        "_value",
        "leftover",
    )

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self.leftover: Event | None = None
        self._failure: EventTooLarge | None = None
        self._odd = True  # the next piece cannot take the fast path: one of the four below is in use
        self._head: bytes | None = b""  # the first bytes, until it is known whether they are a byte order mark
        self._cr = False  # the last byte was CR: a LF that follows belongs to it
        self._open = False  # an event has begun and some of its lines are in the fields below
        self._tail = b""  # begun, not yet looked at
        self._id = ""
        self._event = ""
        self._retry: int | None = None
        self._data: BytesIO | None = None  # its getvalue() hands the bytes over without a copy
        self._field: bytes | None = None  # a long line has begun, of this field
        self._value: BytesIO | None = None  # what of it was seen; None: nobody needs it

    def feed(self, data: bytes) -> list[Event]:
        """Takes the next bytes of the stream and returns the events they complete."""
        if self._odd or data.find(b"\r") >= 0:
            return self._feed_with_care(data)
        if self._tail:
            data = self._tail + data
            self._tail = b""
        if len(data) > self._limit:
            return self._feed_with_care(data)
        lines = data.split(b"\n", 4)
        if lines[-1] == b"":  # first of all, the two shapes of one event that fills the piece
            if len(lines) == 3:
                if lines[1] == b"" and lines[0][:6] == b"data: ":
                    return [_new(Event, ("", lines[0][6:], self._id, None))]
            elif len(lines) == 4 and lines[2] == b"" and lines[0][:7] == b"event: " and lines[1][:6] == b"data: ":
                return [_new(Event, (lines[0][7:].decode("utf-8", "replace"), lines[1][6:], self._id, None))]
        end = data.rfind(b"\n\n") + 2
        if end == 1:
            self._keep(data)
            return []
        events = self._whole_events(data[:end])
        if end < len(data):
            self._keep(data[end:])
        return events

    def _whole_events(self, data: bytes) -> list[Event]:
        """Reads events that are all there, and smaller than the limit; LF is the only line end in them.

        Streams of the API consist of one kind of event each. Where that is so, one split does most of the work, and
        the number of line feeds proves that nothing else is there.
        """
        if data.startswith(b"data: "):
            pieces = data[6:-2].split(b"\n\ndata: ")
            if data.count(b"\n") == 2 * len(pieces):
                id = self._id
                return [_new(Event, ("", piece, id, None)) for piece in pieces]
        elif data.startswith(b"event: "):
            pieces = data[7:-2].split(b"\n\nevent: ")
            if data.count(b"\n") == 3 * len(pieces):
                split = [piece.partition(b"\ndata: ") for piece in pieces]
                if all(between for _, between, _ in split):
                    id = self._id
                    return [_new(Event, (name.decode("utf-8", "replace"), body, id, None)) for name, _, body in split]
        events: list[Event] = []
        at = 0
        while at < len(data):
            at = self._lines(data, at, events)
        return events

    def finish(self) -> list[Event]:
        """Ends the stream: returns the events that its end completes, of which the standard knows none.

        What was cut off is dropped, or is in `leftover` if nothing but the blank line is missing.
        """
        if self._failure is not None:
            raise self._failure
        events: list[Event] = []
        tail, self._tail = self._tail, b""
        at = 0
        while at < len(tail):
            at = self._lines(tail, at, events)
        if self._field is None and not self._tail and self._data is not None:
            self.leftover = Event(self._event, self._data.getvalue(), self._id, self._retry)
        return events

    # -- the general machine ---------------------------------------------------------------------

    def _feed_with_care(self, data: bytes) -> list[Event]:
        if self._failure is not None:
            raise self._failure
        data = self._tail + self._normal(data) if self._tail else self._normal(data)
        self._tail = b""
        events: list[Event] = []
        at = 0
        try:
            if self._open:
                at = self._lines(data, 0, events)
            end = data.rfind(b"\n\n", at) + 2
            if len(data) <= self._limit and end > 1:
                events += self._whole_events(data[at:end])
                at = end
            while at < len(data):
                at = self._lines(data, at, events)
        except EventTooLarge as error:
            self._failure = error
            if not events:
                raise
        self._odd = self._open or self._cr or self._head is not None or self._failure is not None
        return events

    def _normal(self, data: bytes) -> bytes:
        """The same lines with LF at each end, and without the byte order mark."""
        if self._head is not None:
            data = self._head + data
            if _BOM.startswith(data):
                self._head = data
                return b""
            self._head = None
            data = data.removeprefix(_BOM)
        if self._cr and data:
            self._cr = False
            data = data.removeprefix(b"\n")
        if b"\r" in data:
            self._cr = data.endswith(b"\r")
            data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return data

    def _lines(self, data: bytes, at: int, events: list[Event]) -> int:
        """Reads the lines of one event from `at` and returns where the next begins, or the end of `data`."""
        self._open = True
        while True:
            end = data.find(b"\n", at)
            if self._field is not None:
                self._more(data[at:] if end < 0 else data[at:end])
                if end < 0:
                    return len(data)
                self._end_of_long_line()
            elif end < 0:
                self._keep(data[at:])
                return len(data)
            elif end == at:
                self._dispatch(events)
                return end + 1
            else:
                self._line(data[at:end])
            at = end + 1

    def _keep(self, tail: bytes) -> None:
        """Keeps an unfinished event, or line of an open one, until more arrives."""
        tail = tail.removeprefix(b"\n")  # a blank line before anything ends nothing; there is no other in it
        if len(tail) <= _SHORT:
            self._tail = tail
        elif b"\n" in tail:
            self._lines(tail, 0, [])
            self._odd = True
        else:
            self._open = self._odd = True
            self._begin_long_line(tail)

    def _line(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if value[:1] == b" ":
            value = value[1:]
        if name == b"data":
            self._data = self._append(self._data, value, b"" if self._data is None else b"\n")
        elif name in (b"event", b"id", b"retry"):
            if len(value) > self._limit:
                raise EventTooLarge(self._limit)
            self._set(name, value)

    def _begin_long_line(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        self._field, self._value = name, None
        if value[:1] == b" ":
            value = value[1:]
        if name == b"data":
            self._value = self._data = self._append(self._data, value, b"" if self._data is None else b"\n")
        elif name in (b"event", b"id", b"retry"):
            self._value = self._append(None, value)

    def _more(self, piece: bytes) -> None:
        if self._value is not None:
            self._append(self._value, piece)

    def _end_of_long_line(self) -> None:
        if self._value is not None and self._field is not None and self._field != b"data":
            self._set(self._field, self._value.getvalue())
        self._field = self._value = None

    def _append(self, into: BytesIO | None, piece: bytes, before: bytes = b"") -> BytesIO:
        if into is None:
            into = BytesIO()
        if into.tell() + len(before) + len(piece) > self._limit:
            raise EventTooLarge(self._limit)
        into.write(before)
        into.write(piece)
        return into

    def _set(self, name: bytes, value: bytes) -> None:
        if name == b"event":
            self._event = value.decode("utf-8", "replace")
        elif name == b"id":
            if b"\0" not in value:
                self._id = value.decode("utf-8", "replace")
        elif value.isdigit() and len(value) < 16:
            self._retry = int(value)

    def _dispatch(self, events: list[Event]) -> None:
        if self._data is not None:
            events.append(Event(self._event, self._data.getvalue(), self._id, self._retry))
        self._event, self._data, self._retry, self._open = "", None, None, False


def encode(data: bytes, event: str | None = None, id: str | None = None) -> bytes:
    """The bytes of one event; data of several lines becomes several `data:` lines."""
    head = _field("event", event) + _field("id", id)
    if b"\n" not in data and b"\r" not in data:
        return b"%bdata: %b\n\n" % (head, data)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return head + b"".join(b"data: %b\n" % line for line in lines) + b"\n"


def _field(name: str, value: str | None) -> bytes:
    if value is None:
        return b""
    if "\n" in value or "\r" in value or "\0" in value:
        raise ValueError(f"The {name} of a server-sent event cannot contain a line break or NUL: {value!r}")
    return f"{name}: {value}\n".encode()
