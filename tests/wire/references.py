"""What the wire's own parsers and writers are held against: the standard's rules, and a library of others."""

from __future__ import annotations

import re
from typing import Any

from python_multipart.multipart import MultipartParser

from aoai.wire.sse import Event

__all__ = ["BOUNDARY", "events_of", "parts_of"]

BOUNDARY = "----0123456789abcdef"


def events_of(stream: bytes) -> tuple[list[Event], Event | None]:
    """The standard's rules for a stream that is there as a whole, and the event that only lacks its blank line."""
    stream = stream.removeprefix(b"\xef\xbb\xbf")
    *lines, unfinished = re.split(rb"\r\n|\n|\r", stream)
    found: list[Event] = []
    last_id, name, retry = "", "", None
    data: list[bytes] = []
    for line in lines:
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if not line:
            if data:
                found.append(Event(name, b"\n".join(data), last_id, retry))
            name, data, retry = "", [], None
        elif field == b"data":
            data.append(value)
        elif field == b"event":
            name = value.decode("utf-8", "replace")
        elif field == b"id" and b"\0" not in value:
            last_id = value.decode("utf-8", "replace")
        elif field == b"retry" and re.fullmatch(rb"[0-9]{1,15}", value):
            retry = int(value)
    left = Event(name, b"\n".join(data), last_id, retry) if data and not unfinished else None
    return found, left


def parts_of(body: bytes) -> list[tuple[dict[str, str], bytes]]:
    """Header fields and content of each part of a form, read by the library that the server uses."""
    found: list[tuple[dict[str, str], bytes]] = []
    fields: dict[str, str] = {}
    parts: dict[str, bytes] = {"name": b"", "value": b"", "data": b""}

    def begin() -> None:
        fields.clear()
        parts.update(data=b"")

    def add(key: str) -> Any:
        def more(data: bytes, start: int, end: int) -> None:
            parts[key] += data[start:end]

        return more

    def header_end() -> None:
        fields[parts["name"].decode().lower()] = parts["value"].decode()
        parts.update(name=b"", value=b"")

    parser = MultipartParser(
        BOUNDARY.encode(),
        {
            "on_part_begin": begin,
            "on_header_field": add("name"),
            "on_header_value": add("value"),
            "on_header_end": header_end,
            "on_part_data": add("data"),
            "on_part_end": lambda: found.append((dict(fields), parts["data"])),
        },
    )
    parser.write(body)
    parser.finalize()
    return found
