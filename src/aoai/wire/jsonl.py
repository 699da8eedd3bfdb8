"""JSON Lines: one value a line, read with the number of its line, so that an error can name it.

What the values mean (a batch request, a training example) is the reader's concern.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import IO, Any, NamedTuple, cast

from .jsons import MalformedJson, decode

__all__ = ["BadLine", "Line", "lines", "objects", "read"]

Source = bytes | str | os.PathLike[str] | IO[bytes] | IO[str] | Iterable[bytes]
"""The content, a path to it, an open file, or the lines themselves."""


class Line(NamedTuple):
    """The value of one line; lines count from 1, blank ones too."""

    number: int
    value: Any


class BadLine(ValueError):
    """A line that is not what it should be. `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason

    def __reduce__(self) -> tuple[type[BadLine], tuple[int, str]]:
        return BadLine, (self.line, self.reason)


def lines(source: Source) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers, without their ends and without a byte order mark.

    LF ends a line and a CR before it belongs to the end; other line separators are ordinary text in JSON.
    """
    if isinstance(source, os.PathLike):
        with open(source, "rb") as file:
            yield from lines(file)
        return
    if isinstance(source, bytes):
        source = BytesIO(source)
    elif isinstance(source, str):
        source = BytesIO(source.encode("utf-8", "surrogatepass"))
    for number, line in enumerate(cast("Iterable[bytes | str]", source), 1):
        raw = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        raw = raw.removesuffix(b"\n").removesuffix(b"\r")
        if raw.strip():
            yield number, raw


def read(source: Source) -> Iterator[Line]:
    """Decodes line by line, as far as it is asked to; raises `BadLine` at the first line that is not JSON."""
    for number, raw in lines(source):
        try:
            value = decode(raw)
        except MalformedJson as error:
            raise BadLine(number, str(error)) from None
        yield Line(number, value)


def objects(source: Source) -> Iterator[tuple[int, dict[str, Any]]]:
    """`read`, where every line must be a JSON object."""
    for number, value in read(source):
        if not isinstance(value, dict):
            kind = _KINDS.get(value.__class__, "null")
            raise BadLine(number, f"a JSON object was expected, not {kind}")
        yield number, cast("dict[str, Any]", value)


_KINDS: dict[Any, str] = {
    list: "an array",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
}
