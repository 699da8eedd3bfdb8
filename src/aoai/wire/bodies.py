"""What is sent as it is: bytes, an open file, a file on disk, or pieces that come one by one.

Each knows its length, where it can, and whether it can be read a second time. Sending is not done here.
"""

from __future__ import annotations

import os
import stat
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from inspect import iscoroutinefunction
from io import TextIOBase
from typing import IO, Any, cast

from aoai.errors import ArgumentError

__all__ = ["PIECE", "Content", "InMemory", "content_of", "raw", "refused"]

PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class InMemory:
    """Content that is in memory."""

    data: bytes
    replayable = True

    @property
    def length(self) -> int:
        return len(self.data)

    def __iter__(self) -> Iterator[bytes]:
        if len(self.data) <= PIECE:
            yield self.data
            return
        for at in range(0, len(self.data), PIECE):
            yield self.data[at : at + PIECE]


@dataclass(frozen=True, slots=True)
class Opened:
    """Content of an open file, from where it stood when it was passed."""

    file: IO[bytes]
    name: str
    start: int | None
    length: int | None

    @property
    def replayable(self) -> bool:
        return self.start is not None

    def __iter__(self) -> Iterator[bytes]:
        if getattr(self.file, "closed", False):
            raise ArgumentError(f"{self.name}: the file was closed before it was sent, or sent again")
        if self.start is not None:
            self.file.seek(self.start)
        return _pieces(self.file, self.name, self.length)


@dataclass(frozen=True, slots=True)
class OnDisk:
    """Content of a file on disk, opened each time it is sent."""

    path: str
    name: str
    length: int | None
    replayable: bool

    def __iter__(self) -> Iterator[bytes]:
        with open(self.path, "rb") as file:
            yield from _pieces(file, self.name, self.length)


Content = InMemory | Opened | OnDisk


def _pieces(file: IO[bytes], name: str, length: int | None) -> Iterator[bytes]:
    """Reads to the end, or exactly the length that was promised."""
    left = length
    while left is None or left > 0:
        piece = cast(object, file.read(PIECE if left is None else min(PIECE, left)))
        if not isinstance(piece, bytes):
            raise ArgumentError(f"{name}: reading the file gave {type(piece).__name__}; open it in binary mode ('rb')")
        if not piece:
            if left is None:
                return
            raise ArgumentError(
                f"{name}: the file became shorter while it was sent: {(length or 0) - left:,} of {length:,} bytes"
            )
        if left is not None:
            left -= len(piece)
        yield piece


def content_of(place: str, value: object) -> tuple[Content, str | None]:
    """What is to be sent, and the name it has of itself; `place` is what errors call it."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return InMemory(bytes(cast("bytes", value))), None
    if isinstance(value, os.PathLike):
        return _on_disk(place, os.fsdecode(cast("os.PathLike[str]", value)))
    read = getattr(value, "read", None)
    if isinstance(value, TextIOBase):
        raise ArgumentError(f"{place}: the file is open in text mode; open it in binary mode ('rb')")
    if not callable(read) or iscoroutinefunction(read):
        raise refused(place, value)
    if getattr(value, "closed", False):
        raise ArgumentError(f"{place}: the file is closed; pass it open, or pass its pathlib.Path")
    file = cast("IO[bytes]", value)
    own = getattr(file, "name", None)
    name = os.path.basename(own) if isinstance(own, str) and own else None
    try:
        start = file.tell()
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (AttributeError, OSError, ValueError):  # a pipe, a socket, an HTTP reply
        return Opened(file, name or place, None, None), name
    return Opened(file, name or place, start, max(0, end - start)), name


def _on_disk(place: str, path: str) -> tuple[OnDisk, str]:
    found = os.stat(path)
    if stat.S_ISDIR(found.st_mode):
        raise ArgumentError(f"{place}: {path} is a directory, not a file")
    name = os.path.basename(path)
    regular = stat.S_ISREG(found.st_mode)
    return OnDisk(path, name, found.st_size if regular else None, regular), name


def refused(place: str, value: object) -> ArgumentError:
    """The error for what cannot be sent as a file."""
    kind = type(value).__name__
    hint = ""
    if isinstance(value, str):
        hint = " For a file on disk pass pathlib.Path(...); for text pass it encoded."
    elif callable(getattr(value, "read", None)):
        hint = " Its read() is async: pass the bytes it reads."
    return ArgumentError(
        f"{place} takes bytes, a file open in binary mode, a pathlib.Path, or a tuple "
        f"(filename, content[, content_type[, headers]]), not {kind}.{hint}"
    )


class Once:
    """Pieces that can be read one time only."""

    __slots__ = ("begun", "pieces")

    def __init__(self, pieces: Any) -> None:
        self.pieces = pieces
        self.begun = False
        """Whether somebody has begun to read them."""

    def __iter__(self) -> Iterator[bytes]:
        self.begun = True
        return iter(self.pieces)


class AsyncOnce(Once):
    """`Once`, for pieces that are awaited."""

    __slots__ = ()

    def __aiter__(self) -> AsyncIterator[bytes]:
        self.begun = True
        return aiter(self.pieces)


def raw(value: Any) -> tuple[Any, int | None, bool]:
    """A body that is sent as it is, its length where that is known, and whether it can be sent again.

    Besides what a file can be, it may be text, a list of bytes, or anything that can be iterated for bytes (by an
    async client also with `async for`), once.
    """
    if isinstance(value, str):
        value = value.encode()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", value)), None, True
    if isinstance(value, (list, tuple)):
        return b"".join(cast("Iterable[bytes]", value)), None, True
    if not hasattr(value, "read"):
        if isinstance(value, AsyncIterable):
            return AsyncOnce(value), None, False
        if isinstance(value, Iterable):
            return Once(value), None, False
    content, _ = content_of("content", value)
    return content, content.length, content.replayable
